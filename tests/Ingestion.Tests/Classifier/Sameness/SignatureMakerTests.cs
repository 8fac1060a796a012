using System.Diagnostics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier.Sameness;
using Ingestion.Contracts.Facts;

namespace Ingestion.Tests.Classifier.Sameness;

/// <summary>What holds of the signature of any text.</summary>
public sealed class SignatureMakerTests
{
    [Fact]
    public void Any_text_gives_a_bounded_signature_and_always_the_same() => Prop.ForAll(ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<string?>(), (title, body) =>
    {
        var signature = SignatureMaker.Make(title, body ?? "", [], "und");
        var again = SignatureMaker.Make(title, body ?? "", [], "und");
        signature.Shingles.Count.ShouldBeLessThanOrEqualTo(SamenessSignature.MaxShingles);
        signature.Shingles.Distinct().Count().ShouldBe(signature.Shingles.Count);
        signature.ShingleCount.ShouldBeGreaterThanOrEqualTo(signature.Shingles.Count);
        signature.StoryTerms.Count.ShouldBeLessThanOrEqualTo(SamenessSignature.MaxStoryTerms);
        again.Shingles.ShouldBe(signature.Shingles);
        again.StoryTerms.ShouldBe(signature.StoryTerms);
        again.Fingerprint.ShouldBe(signature.Fingerprint);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_sample_is_that_of_all_shingles_whatever_the_length()
    {
        var story = new SyntheticStory(7);
        var text = story.Sentences(400);
        var whole = ShingleSampler.Of(text);
        var start = ShingleSampler.Of(text.AsSpan(0, text.Length / 3));
        var bound = whole.Hashes.Max();
        // What the beginning has below the bound of the whole, the whole has too: bottom-k samples nest.
        start.Hashes.Where(hash => hash <= bound).Except(whole.Hashes).Count().ShouldBeLessThanOrEqualTo(1);
        whole.Hashes.Length.ShouldBe(SamenessSignature.MaxShingles);
    }

    [Fact]
    public void The_number_of_shingles_is_estimated_within_a_fifth()
    {
        var text = new SyntheticStory(3).Sentences(120);
        var letters = text.Count(char.IsLetter);
        ((double)ShingleSampler.Of(text).Count).ShouldBe(letters, letters * 0.2);
    }

    [Fact]
    public void A_text_that_repeats_itself_is_sampled_too()
    {
        var sentence = new SyntheticStory(11).Sentence();
        var text = string.Concat(Enumerable.Repeat(sentence, 20_000));
        var sample = ShingleSampler.Of(text);
        sample.Count.ShouldBe(sample.Hashes.Length);
        sample.Count.ShouldBeInRange(10, SamenessSignature.MaxShingles);
    }

    [Fact]
    public void As_JSON_it_stays_under_four_kilobytes()
    {
        var signature = SignatureMaker.Make("A headline", new SyntheticStory(5).Sentences(300), [], "en");
        JsonSerializer.SerializeToUtf8Bytes(signature).Length.ShouldBeLessThan(4_200);
    }

    [Fact]
    public void Time_grows_with_the_length_and_no_faster()
    {
        var text = new SyntheticStory(9).Sentences(12_000);
        SignatureMaker.Make(null, text[..100_000], [], "en");
        var small = Best(text[..100_000]);
        var large = Best(text[..1_000_000]);
        large.ShouldBeLessThan(small * 40);

        static double Best(string text) => Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            SignatureMaker.Make(null, text, [], "en");
            return watch.Elapsed.TotalMilliseconds;
        });
    }

    [Fact]
    public void The_same_text_gives_the_same_signature_on_many_threads()
    {
        var text = new SyntheticStory(13).Sentences(30);
        var expected = SignatureMaker.Make("t", text, [], "en");
        Enumerable.Range(0, 200).AsParallel().WithDegreeOfParallelism(8).Select(_ => SignatureMaker.Make("t", text, [], "en"))
            .ShouldAllBe(signature => signature.Shingles.SequenceEqual(expected.Shingles) && signature.StoryTerms.SequenceEqual(expected.StoryTerms));
    }

    [Theory]
    [InlineData("Der Zug fährt wieder über die Brücke nach Süden.", "DER ZUG  FÄHRT WIEDER ÜBER DIE BRÜCKE NACH SÜDEN")]
    [InlineData("列车今天重新通过大桥", "列车今天 重新通过大桥。")]
    public void The_fingerprint_is_of_letters_only(string first, string second) => TextFingerprint.Of(first).ShouldBe(TextFingerprint.Of(second));

    [Theory]
    [InlineData("It costs $27m.", "It costs €27m.")]
    [InlineData("Up 1.5 points", "Up 15 points")]
    [InlineData("Up 5%", "Up 5")]
    public void The_fingerprint_tells_figures_apart(string first, string second) => TextFingerprint.Of(first).ShouldNotBe(TextFingerprint.Of(second));
}
