using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Sameness;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Sameness;
using Ingestion.Tests.Classifier.Sameness;

namespace Ingestion.Tests.Contracts.Sameness;

/// <summary>What two texts of known descent are called. Every case runs over many made-up stories.</summary>
public sealed class SamenessPolicyTests
{
    private const int Stories = 40;

    [Fact]
    public void Another_case_and_other_quotes_are_exact() => EachStory(story =>
    {
        var text = "“We know,” she said. " + story.Sentences(12);
        Decide(text, text.Replace('“', '"').Replace('”', '"').ToUpperInvariant().Replace(" ", "\n ", StringComparison.Ordinal)).Kind.ShouldBe(SamenessKind.Exact);
    });

    [Fact]
    public void A_corrected_figure_is_a_revision_and_not_exact() => EachStory(story =>
    {
        var text = story.Sentences(12);
        var verdict = Decide(text + " It cost 1.5 million.", text + " It cost 15 million.");
        verdict.Kind.ShouldBe(SamenessKind.Revision);
        verdict.Reason.ShouldBe(SamenessReason.Edited);
    });

    [Fact]
    public void The_first_quarter_of_a_text_is_a_reprint_of_it() => EachStory(story =>
    {
        var start = story.Sentences(8);
        var verdict = Decide(start, start + " " + story.Sentences(24));
        verdict.Kind.ShouldBe(SamenessKind.Reprint);
        verdict.Reason.ShouldBe(SamenessReason.PartOfOther);
        verdict.Alike.ShouldBeGreaterThan(0.9);
    });

    [Theory]
    [InlineData(0.03)]
    [InlineData(0.06)]
    [InlineData(0.10)]
    public void A_misread_text_is_the_same_text(double share) => EachStory(story =>
    {
        var text = story.Sentences(25);
        Decide(text, story.Misread(text, share)).SameText.ShouldBeTrue();
    });

    [Fact]
    public void A_cut_and_misread_text_in_a_frame_is_a_reprint() => EachStory(story =>
    {
        var start = story.Sentences(8);
        var framed = story.Sentence() + "\n" + story.Misread(start, 0.05) + "\n" + story.Sentences(2);
        Decide(start + " " + story.Sentences(20), framed).Kind.ShouldBe(SamenessKind.Reprint);
    });

    [Fact]
    public void A_follow_up_with_half_of_the_old_sentences_is_no_reprint() => EachStory(story =>
    {
        var lead = story.Sentences(10);
        var background = story.Sentences(10);
        Decide(lead + " " + background, story.Sentences(10) + " " + background).SameText.ShouldBeFalse();
    });

    [Fact]
    public void A_follow_up_that_holds_all_of_a_short_report_below_its_own_news_is_no_reprint() => EachStory(story =>
    {
        var report = story.Sentences(8);
        Decide(report, story.Sentences(10) + " " + report).SameText.ShouldBeFalse();
    });

    [Fact]
    public void Short_stories_under_one_long_footer_are_not_merged() => EachStory(story =>
    {
        var footer = story.Sentences(6);
        Decide(story.Sentences(5) + "\n" + footer, story.Sentences(5) + "\n" + footer).SameText.ShouldBeFalse();
    });

    [Fact]
    public void Unrelated_texts_are_different() => EachStory(story =>
        Decide(story.Sentences(20), story.Sentences(20)).Kind.ShouldBe(SamenessKind.Different));

    [Fact]
    public void The_same_names_in_other_words_are_one_story_for_some_days()
    {
        const string first = "Karst Bridge closed after flood. Mayor Odile Varnow shut the Karst Bridge in Tessimund on Friday when the Ulm rose by two metres.";
        const string second = "Tessimund was cut in two: with the Ulm at its highest, Varnow had ordered barriers onto the Karst crossing, Odile's office told the Tessimund Herald.";
        var (a, b) = (Sign(first), Sign(second));
        SamenessPolicy.Default.Decide(a, b, apart: TimeSpan.FromHours(20)).Kind.ShouldBe(SamenessKind.SameStory);
        SamenessPolicy.Default.Decide(a, b, apart: TimeSpan.FromDays(90)).Kind.ShouldBe(SamenessKind.Different);
    }

    [Fact]
    public void The_verdict_does_not_depend_on_which_text_comes_first() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<byte>(), (seed, kept) =>
        {
            var story = new SyntheticStory(seed);
            var (lead, tail) = (story.Sentences(1 + (kept % 9)), story.Sentences(1 + (kept / 9 % 9)));
            var (a, b) = (Sign(lead + tail), Sign(lead + story.Sentences(kept % 5)));
            var (there, back) = (SamenessPolicy.Default.Decide(a, b), SamenessPolicy.Default.Decide(b, a));
            return there.Kind == back.Kind && there.Alike == back.Alike;
        }).QuickCheckThrowOnFailure();

    private static SamenessVerdict Decide(string first, string second) => SamenessPolicy.Default.Decide(Sign(first), Sign(second));

    private static SamenessSignature Sign(string body) => SignatureMaker.Make(null, body, [], "en");

    private static void EachStory(Action<SyntheticStory> assert)
    {
        for (var seed = 1; seed <= Stories; seed++) assert(new SyntheticStory(seed));
    }
}
