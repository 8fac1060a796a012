using System.Globalization;
using static Ingestion.Benchmarks.EndToEnd.Corpus.Vocabulary;

namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>
/// Writes stories by a small grammar: a cast of persons, places and bodies a story, sentences of some twenty-five forms about them, quotations, figures and dates among them. Lengths
/// follow a log-normal law around 500 words, as articles do; how much there is to find in them is about what news has, by the command <c>corpus</c>. The same seed writes the same story.
/// </summary>
internal sealed class StoryWriter
{
    private const double MedianWords = 500;
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
        _subject = Pick(Subjects);
        // Twenty-six, of whom a story of the usual length names some seventeen, as news does.
        _people = Make(9, () => Cast.Person(_random));
        _places = Make(13, () => Cast.Place(_random));
        _bodies = Make(4, () => Cast.Body(_random));
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
    public string Sentence() => _random.Next(26) switch
    {
        0 => $"“{Capital(Claim())}, and {Claim()},” said {Pick(_people)}, {Article(Pick(_subject.Actors))} in {Pick(_places)}.",
        1 => $"“{Capital(Claim())},” {Surname()} told {Crowd()}.",
        2 => $"According to the {Pick(_bodies)}, {Claim()}.",
        3 => $"The {Thing()} cost {Money()}, {Pick(Adverbs)} more than the {Noun()} had {Verb()}.",
        4 => $"More than {Number()} {Crowd()} in {Pick(_places)} and {_random.Next(2, 40)} in {Pick(_places)} have {Verb()} it since.",
        5 => $"In {Pick(Months)} {_random.Next(2009, 2026)}, the {Actor()} had {Deed()} {Article(Thing())} near {Pick(_places)}.",
        6 => $"{Surname()} {Deed()} the {Thing()} after the {Crowd()} of {Pick(_places)} had {Verb()} about their {Noun()}.",
        7 => $"But the {Actor()} {Deed()} it, and {Claim()}.",
        8 => $"Whether the {Thing()} will be {Deed()} before {Pick(Days)} is as {Quality()} as its {Noun()}.",
        9 => $"{Pick(_people)}, {_random.Next(24, 79)}, has {Verb()} for the {Pick(_bodies)} since the {Noun()} in {Pick(_places)}.",
        10 => $"{Surname()} said that {Claim()}, and that it had not been the {Noun()} of the {Pick(_bodies)}.",
        11 => $"It was the {Quality()} {Noun()} that the {Crowd()} had {Verb()} for so long, and few of them {Pick(Adverbs)} {Verb()} at it.",
        12 => $"Neither the {Actor()} nor {Pick(_people)} wanted to comment on the {Thing()} {Pick(Whens)}.",
        13 => $"While {Claim()}, {Claim()}.",
        14 => $"{Capital(Pick(Adverbs))}, the {Crowd()} of {Pick(_places)} {Verb()} the {Noun()} with {Article(Quality())} {Noun()}.",
        15 => $"A report by the {Pick(_bodies)} found that {Claim()}.",
        16 => $"The {Noun()} between {Pick(_places)} and {Pick(_places)} was {Verb()} because of {Article(Quality())} {Noun()}.",
        17 => $"{Capital(Pick(Whens))} there was no {Noun()} in it for {Pick(_places)} or for {Pick(_places)}, however {Quality()} the {Noun()}.",
        18 => $"Outside the {Noun()}, {Crowd()} {Verb()} in the {Noun()}, and {Article(Quality())} {Noun()} {Verb()} {Pick(Adverbs)} over all of it.",
        19 => $"What will become of the {Noun()} after the {Thing()} has not been {Verb()} yet, and the {Crowd()} do not ask.",
        20 => $"{Pick(_places)} has {Verb()} {Article(Quality())} {Noun()} like this before, when the {Noun()} {Verb()} its {Noun()}.",
        21 => $"Those who {Verb()} there had {Article(Quality())} {Noun()} and {Article(Quality())} {Noun()}, but no {Noun()} to go with it.",
        22 => $"“It is {Article(Quality())} {Noun()},” {Surname()} added, “and we {Verb()} it {Pick(Adverbs)}.”",
        23 => $"On {Pick(Days)} {Article(Actor())} {Deed()} the {Noun()} of the {Thing()}.",
        24 => $"Some {Crowd()} {Verb()} that the {Noun()} was {Quality()}; others, that it {Pick(Adverbs)} {Verb()} as {Article(Noun())}.",
        _ => $"{Capital(Claim())}.",
    };

    private string Lead() =>
        $"The {Actor()} in {Pick(_places)} has {Deed()} {Article(Thing())} on {Pick(Days)}, {Surname()} of the {Pick(_bodies)} confirmed.";

    private string Title() => $"{Pick(_places)} {Pick(_subject.Actors)} {Deed()} {Thing()} {Pick(["as", "after", "while", "before"])} {Pick(_subject.Actors)} {Deed()} {Pick(_subject.Things)}";

    private string Claim() => _random.Next(5) switch
    {
        0 => $"the {Thing()} was {Deed()} by {Article(Actor())} of {Article(Quality())} {Noun()}",
        1 => $"{Article(Actor())} {Deed()} the {Thing()} at the {Noun()} of the {Crowd()}",
        2 => $"nobody {Pick(Adverbs)} {Deed()} the {Noun()} of the {Thing()}",
        3 => $"the {Noun()} {Verb()} {Article(Quality())} {Noun()} in it",
        _ => $"the {Actor()} {Deed()} {_random.Next(2, 90)} {Pick(_subject.Things)}s without {Article(Noun())}",
    };

    private string Noun() => Pick(Nouns);

    private string Verb() => Pick(Verbs);

    private string Quality() => _random.Next(4) == 0 ? Pick(_subject.Qualities) : Pick(Qualities);

    private string Crowd() => Pick(Crowds);

    private string Actor() => _random.Next(3) == 0 ? $"{Quality()} {Pick(_subject.Actors)}" : Pick(_subject.Actors);

    private string Thing() => _random.Next(2) == 0 ? $"{Pick(_subject.Qualities)} {Pick(_subject.Things)}" : Pick(_subject.Things);

    private string Deed() => _random.Next(2) == 0 ? Pick(_subject.Deeds) : Verb();

    private string Surname() => Pick(_people).Split(' ')[^1];

    private string Money() => $"{Pick(["$", "€", "£"])}{_random.Next(2, 900)} {Pick(["million", "billion", "thousand"])}";

    private string Number() => _random.Next(120, 60_000).ToString("N0", CultureInfo.InvariantCulture);

    private DateTimeOffset Published() =>
        new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_random.Next(0, 365 * 24 * 60));

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private T Pick<T>(IReadOnlyList<T> from) => Vocabulary.Pick(_random, from);

    private static string[] Make(int count, Func<string> one) => [.. Enumerable.Range(0, count).Select(_ => one())];

    private static string Article(string noun) => (noun[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + noun;

    private static int Count(string text) => text.Count(c => c == ' ') + 1;
}
