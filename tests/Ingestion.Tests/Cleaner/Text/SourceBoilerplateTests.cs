using System.Text;
using Ingestion.Cleaner;
using Ingestion.Cleaner.Text;
using Ingestion.Contracts.Articles;
using Ingestion.Testing;

namespace Ingestion.Tests.Cleaner.Text;

public sealed class SourceBoilerplateTests
{
    private const int Articles = 240;
    private static readonly ArticleCleaner Cleaner = new(new CleanerOptions());

    [Fact]
    public void With_the_profile_of_its_source_more_is_right_and_nothing_of_a_body_is_lost()
    {
        var source = new GeneratedSource(7);
        var texts = Enumerable.Range(0, Articles).Select(_ => source.Next()).ToList();
        var counts = new SourceProfileCounts();
        foreach (var (text, _) in texts) counts.Add(ProfileLines.Of(Clean(text, null)));
        var profile = counts.Snapshot("kestrel-bay-courier", 3);

        double before = 0, after = 0;
        foreach (var (text, body) in texts)
        {
            var without = Clean(text, null).Body.Split('\n');
            var cleaned = Clean(text, profile);
            var with = cleaned.Body.Split('\n');
            before += F1(body, without);
            after += F1(body, with);
            body.Intersect(without).Except(with).ShouldBeEmpty();
            cleaned.ProfileVersion.ShouldBe(3);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Articles} texts: F1 of lines {before / Articles:0.000} without the profile, {after / Articles:0.000} with it");
        (after / Articles).ShouldBeGreaterThan(before / Articles);
        (after / Articles).ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void The_same_article_in_twenty_revisions_keeps_its_body()
    {
        var (text, body) = new GeneratedSource(11).Next();
        var counts = new SourceProfileCounts();
        counts.Add(ProfileLines.Of(Clean(text, null))); // twenty revisions are one sameness group: counted once
        var profile = counts.Snapshot("kestrel-bay-courier", 1);

        for (var revision = 1; revision <= 20; revision++)
            Clean(text.Replace("called that", $"called that, in revision {revision},", StringComparison.Ordinal), profile).Body.Split('\n').Length.ShouldBeGreaterThanOrEqualTo(body.Count);
    }

    [Fact]
    public void A_text_that_would_have_nothing_left_is_left_alone()
    {
        var (text, _) = new GeneratedSource(13).Next();
        var counts = new SourceProfileCounts();
        for (var i = 0; i < 20; i++) counts.Add(ProfileLines.Of(Clean(text, null)));
        Clean(text, counts.Snapshot("kestrel-bay-courier", 1)).Body.ShouldBe(Clean(text, null).Body);
    }

    [Fact]
    public void A_line_seen_once_or_twice_is_never_removed()
    {
        SourceBoilerplate.IsFurniture(1, 1).ShouldBeFalse();
        SourceBoilerplate.IsFurniture(2, 2).ShouldBeFalse();
        SourceBoilerplate.IsFurniture(3, 3).ShouldBeTrue();
        SourceBoilerplate.IsFurniture(14, 200).ShouldBeFalse();
        SourceBoilerplate.IsFurniture(15, 200).ShouldBeTrue();
    }

    private static double F1(IReadOnlyList<string> body, string[] kept)
    {
        var right = body.Intersect(kept).Count();
        return right == 0 ? 0 : 2.0 * right / (body.Distinct().Count() + kept.Distinct().Count());
    }

    private static CleanedArticle Clean(string text, SourceProfile? profile) =>
        Cleaner.Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), new CleaningHints(Profile: profile)).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
}
