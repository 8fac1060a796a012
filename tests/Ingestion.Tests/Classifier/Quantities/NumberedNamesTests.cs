using System.Diagnostics;
using Ingestion.Classifier.Quantities;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;
using Shouldly;

namespace Ingestion.Tests.Classifier.Quantities;

public sealed class NumberedNamesTests
{
    [Fact]
    public void A_stretch_is_held_against_every_name()
    {
        const string text = "The Unit 9000 of Base 7 met near Hill 61 today.";
        var names = NumberedNames.Of(TextAnalysis.Of(text), [Named(text, "Unit 9000 of Base 7"), Named(text, "Base 7"), Named(text, "Hill 61")]);
        Overlaps("9000").ShouldBeTrue();
        Overlaps("7 met").ShouldBeTrue();
        Overlaps("met").ShouldBeFalse();
        Overlaps("61").ShouldBeTrue();
        Overlaps("The").ShouldBeFalse();
        Overlaps("today").ShouldBeFalse();

        bool Overlaps(string part) => names.Overlaps(text.IndexOf(part, StringComparison.Ordinal), text.IndexOf(part, StringComparison.Ordinal) + part.Length);
    }

    // Cause: each quantity was held against all the names before it.
    [Fact]
    public void Time_is_linear_in_names_and_quantities()
    {
        const string piece = "Channel 4 told 5 people. ";
        const int times = 200_000;
        var text = TextAnalysis.Of(string.Concat(Enumerable.Repeat(piece, times)));
        var mentions = Enumerable.Range(0, times).Select(i => new Mention(i * piece.Length, (i * piece.Length) + 9)).ToArray();
        var names = NumberedNames.Of(text, [new Entity("Channel 4", EntityType.Organisation, null, [], mentions, 1)]);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++) names.Overlaps((i * piece.Length) + 15, (i * piece.Length) + 16).ShouldBeFalse();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static Entity Named(string text, string name)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal);
        return new Entity(name, EntityType.Organisation, null, [], [new Mention(start, start + name.Length)], 1);
    }
}
