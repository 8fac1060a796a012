using System.Globalization;

namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>
/// Writes stories by a small grammar: a cast of persons, places and bodies a story, sentences of some twenty forms about them, quotations, figures and dates among them. Lengths
/// follow a log-normal law around 430 words, as articles do. The same seed writes the same story.
/// </summary>
internal sealed class StoryWriter
{
    private const double MedianWords = 430;
    private const double Spread = 0.55;
    private const int Fewest = 110;
    private const int Longest = 2_400;

    private readonly Random _random;
    private readonly Subject _subject;
    private readonly string[] _people;
    private readonly string[] _places;
    private readonly string[] _bodies;

    public StoryWriter(int seed)
    {
        _random = new Random(seed);
        _subject = Pick(Vocabulary.Subjects);
        _people = Make(4, () => $"{Pick(Vocabulary.FirstNames)} {Name(2)}{Pick(["", "son", "er", "ova", "ski"])}");
        _places = Make(3, () => Name(2) + Pick(Vocabulary.PlaceEndings));
        _bodies = Make(2, () => $"{Name(2)} {Capital(Pick(_subject.Actors))} {Pick(["Group", "Council", "Union", "Institute", "Agency", "Board"])}");
    }

    public Story Write()
    {
        var words = (int)Math.Clamp(MedianWords * Math.Exp(Spread * Normal()), Fewest, Longest);
        var paragraphs = new List<string> { $"{Lead()} {Sentence()}" };
        for (var written = Count(paragraphs[0]); written < words; written += Count(paragraphs[^1]))
            paragraphs.Add(string.Join(' ', Make(_random.Next(1, 5), Sentence)));
        return new(Title(), paragraphs, Pick(_people), _subject.Section, Published());
    }

    /// <summary>One more sentence of the same story.</summary>
    public string Sentence() => _random.Next(18) switch
    {
        0 => $"“{Capital(Claim())}, and {Claim()},” said {Pick(_people)}, {Article(Pick(_subject.Actors))} in {Pick(_places)}.",
        1 => $"“{Capital(Claim())},” {Surname()} told reporters on {Pick(Vocabulary.Days)}.",
        2 => $"According to the {Pick(_bodies)}, {Claim()}.",
        3 => $"The {Thing()} cost {Money()}, which is {_random.Next(2, 60)} percent more than {Pick(["planned", "a year ago", "in the last decade", "the estimate"])}.",
        4 => $"More than {Number()} people in {Pick(_places)} and {Pick(_places)} are affected by the {Thing()}.",
        5 => $"In {Pick(Vocabulary.Months)} {_random.Next(2009, 2026)}, the {Actor()} had {Deed()} {Article(Thing())} near {Pick(_places)}.",
        6 => $"{Surname()} {Deed()} the {Thing()} after {Number()} residents of {Pick(_places)} signed a petition.",
        7 => $"But the {Actor()} {Deed()} it, and {Claim()}.",
        8 => $"Whether the {Thing()} will be {Deed()} before {Pick(Vocabulary.Days)} remains unclear.",
        9 => $"{Pick(_people)}, {_random.Next(24, 79)}, has worked for the {Pick(_bodies)} since {_random.Next(1988, 2022)}.",
        10 => $"The {Pick(_bodies)} {Deed()} {_random.Next(3, 40)} of the {Number()} {Pick(_subject.Things)}s it had been asked about.",
        11 => $"It was the {Pick(["first", "second", "third", "largest", "shortest"])} {Thing()} that the {Actor()} of {Pick(_places)} {Deed()} this year.",
        12 => $"Neither the {Actor()} nor the {Actor()} wanted to comment on the {Thing()}.",
        13 => $"While {Claim()}, {Claim()}.",
        14 => $"Up to {Number()} {Pick(_subject.Actors)}s from {Pick(_places)} have {Deed()} the {Thing()}, {Surname()} said.",
        15 => $"A report by the {Pick(_bodies)} found that {Claim()}.",
        16 => $"The road between {Pick(_places)} and {Pick(_places)} was closed for {_random.Next(2, 30)} hours because of the {Thing()}.",
        _ => $"{Capital(Claim())}.",
    };

    private string Lead() =>
        $"The {Actor()} in {Pick(_places)} has {Deed()} {Article(Thing())} on {Pick(Vocabulary.Days)}, {Surname()} of the {Pick(_bodies)} confirmed.";

    private string Title() => $"{Pick(_places)} {Pick(_subject.Actors)} {Deed()} {Thing()} {Pick(["as", "after", "while", "before"])} {Pick(_subject.Actors)} {Deed()} {Pick(_subject.Things)}";

    private string Claim() => _random.Next(4) switch
    {
        0 => $"the {Thing()} was {Deed()} by {Article(Actor())}",
        1 => $"{Article(Actor())} {Deed()} the {Thing()} in {Pick(_places)}",
        2 => $"nobody {Deed()} the {Thing()} of the {Pick(_bodies)}",
        _ => $"the {Actor()} {Deed()} {_random.Next(2, 90)} {Pick(_subject.Things)}s within {_random.Next(2, 20)} {Pick(["days", "weeks", "months"])}",
    };

    private string Actor() => _random.Next(3) == 0 ? $"{Pick(_subject.Qualities)} {Pick(_subject.Actors)}" : Pick(_subject.Actors);

    private string Thing() => _random.Next(2) == 0 ? $"{Pick(_subject.Qualities)} {Pick(_subject.Things)}" : Pick(_subject.Things);

    private string Deed() => Pick(_subject.Deeds);

    private string Surname() => Pick(_people).Split(' ')[^1];

    private string Money() => $"{Pick(["$", "€", "£"])}{_random.Next(2, 900)} {Pick(["million", "billion", "thousand"])}";

    private string Number() => _random.Next(120, 60_000).ToString("N0", CultureInfo.InvariantCulture);

    private string Name(int syllables) => Capital(string.Concat(Make(syllables, () => Pick(Vocabulary.Syllables))));

    private DateTimeOffset Published() =>
        new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_random.Next(0, 365 * 24 * 60));

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private static string[] Make(int count, Func<string> one) => [.. Enumerable.Range(0, count).Select(_ => one())];

    private static string Article(string noun) => (noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + noun;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static int Count(string text) => text.Count(c => c == ' ') + 1;
}
