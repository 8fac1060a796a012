using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Classifier;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Articles;
using Shouldly;

namespace Ingestion.Tests.Classifier;

public sealed class FactFinderTests
{
    private static readonly string[] Languages = ["en", "de", "fr", "es", "sv", "pl", "uk", "zh", "ar", "und", "xx"];
    private static readonly StatedTime Published = new(new DateTimeOffset(2024, 10, 24, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, false);

    [Fact]
    public void Any_text_gives_facts_whose_offsets_name_their_text()
    {
        int quoted = 0, counted = 0, dated = 0;
        Check.QuickThrowOnFailure(Prop.ForAll(FactTexts.Any(), text =>
        {
            foreach (var language in Languages)
            {
                var (quotations, quantities, dates) = FactFinder.Find(TextAnalysis.Of(text), [], language, Published);
                foreach (var q in quotations)
                {
                    text[q.Start..q.End].ShouldBe(q.Text);
                    if (q.SpeakerStart is { } s) text[s..q.SpeakerEnd!.Value].ShouldNotBeNullOrWhiteSpace();
                    q.Confidence.ShouldBeInRange(0, 1);
                }

                foreach (var q in quantities) text[q.Start..q.End].ShouldBe(q.Text);
                foreach (var d in dates) text[d.Start..d.End].ShouldBe(d.Text);
                quotations.Select(q => q.Start).ShouldBeInOrder();
                quantities.Select(q => q.Start).ShouldBeInOrder();
                dates.Select(d => d.Start).ShouldBeInOrder();
                (quoted, counted, dated) = (quoted + quotations.Count, counted + quantities.Count, dated + dates.Count);
            }
        }));
        quoted.ShouldBePositive();
        counted.ShouldBePositive();
        dated.ShouldBePositive();
    }

    [Fact]
    public void The_same_text_gives_the_same_facts() =>
        Check.QuickThrowOnFailure(Prop.ForAll(FactTexts.Any(), text =>
        {
            var first = FactFinder.Find(TextAnalysis.Of(text), [], "en", Published);
            var second = FactFinder.Find(TextAnalysis.Of(text), [], "en", Published);
            second.Quotations.ShouldBe(first.Quotations);
            second.Quantities.ShouldBe(first.Quantities);
            second.Dates.ShouldBe(first.Dates);
        }));

    [Theory]
    [InlineData("“Yes,” he said. On 3 June 1,200 people, up to 5 percent, left. ")]
    [InlineData("“ “ “ ‘ ‘ „ « ")]
    [InlineData("' s' x ")]
    [InlineData("said said said that that ")]
    [InlineData("one two three to 4 to 5 to 6 and 7 ")]
    [InlineData("20 000 000 ")]
    [InlineData("Smith, Jones, Miller, of the, ")]
    [InlineData("and said ")]
    [InlineData("hundred trillion and ")]
    [InlineData("– a b c d.\n")]
    [InlineData("“a b c” and ")]
    [InlineData("– May of the 12 , ")]
    public void Time_is_linear_in_length(string piece)
    {
        // Twenty times the text takes about twenty times as long. A quadratic step would take four hundred times, which for the 250,000 tokens
        // of a megabyte is half a minute and more; the slack is for machines that do other things meanwhile.
        var small = Measure(piece, 50_000);
        var large = Measure(piece, 1_000_000);
        large.ShouldBeLessThan((small * 60) + TimeSpan.FromSeconds(4));
    }

    private static TimeSpan Measure(string piece, int length)
    {
        var text = TextAnalysis.Of(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            FactFinder.Find(text, [], "en", Published).Quotations.ShouldNotBeNull();
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        return best;
    }
}
