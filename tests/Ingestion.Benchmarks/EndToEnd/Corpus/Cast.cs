using static Ingestion.Benchmarks.EndToEnd.Corpus.Vocabulary;

namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>
/// Names that stories share: a few stand in very many, most in one. They are numbered by how known they are and drawn by a law of Zipf and Mandelbrot (probability of the one numbered n
/// in proportion to (n + q)^-s; Mandelbrot 1953), so that ever more articles bring ever fewer new ones, as in news. The same number is always the same name.
/// </summary>
internal static class Cast
{
    // s = 1 + 1/3 and q, both by the command `corpus`: new names an article over 275 news articles, and over the last quarter of them.
    private const double Tail = 3;
    private const double Flat = 75; // q of each of the three kinds
    private const double Unknown = 1e12;

    /// <summary>A person's name.</summary>
    public static string Person(Random random)
    {
        var own = Own(Draw(random), 1);
        return $"{Pick(own, FirstNames)} {Name(own)}{Pick(own, ["", "son", "er", "ova", "ski"])}";
    }

    /// <summary>A place: the most known ones exist.</summary>
    public static string Place(Random random)
    {
        var number = Draw(random);
        if (number < KnownPlaces.Count) return KnownPlaces[(int)number];
        var own = Own(number, 2);
        return Name(own) + Pick(own, PlaceEndings);
    }

    /// <summary>An authority, a company or a club.</summary>
    public static string Body(Random random)
    {
        var own = Own(Draw(random), 3);
        var actor = Pick(own, Pick(own, Subjects).Actors);
        return $"{Name(own)} {Capital(actor)} {Pick(own, ["Group", "Council", "Union", "Institute", "Agency", "Board"])}";
    }

    private static long Draw(Random random) => (long)Math.Min(Unknown, Flat * (Math.Pow(1 - random.NextDouble(), -Tail) - 1));

    private static Random Own(long number, int kind) => new(HashCode(number, kind));

    // HashCode of the framework differs from run to run.
    private static int HashCode(long number, int kind)
    {
        var mixed = ((ulong)number * 4 + (ulong)kind) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
        return (int)((mixed ^ (mixed >> 32)) & int.MaxValue);
    }

    private static string Name(Random own) =>
        Capital(string.Concat(Pick(own, Syllables), Pick(own, Syllables), own.Next(2) == 0 ? "" : Pick(own, Syllables)));
}
