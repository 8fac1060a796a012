using System.Collections.Frozen;
using System.Text;

namespace Ingestion.Cleaner.Furniture;

/// <summary>Known furniture phrases of many languages (<c>phrases.txt</c>) and the reason each stands for.</summary>
internal sealed class FurniturePhrases
{
    private const int LongestLine = 240;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly FrozenDictionary<uint, (string Phrase, string Reason)[]> _starts;
    private readonly InsidePhrases _inside;

    private FurniturePhrases(IEnumerable<(string Reason, char Match, string Phrase)> entries)
    {
        var list = entries.ToList();
        _whole = list.Where(e => e.Match == '=').DistinctBy(e => FoldKey(e.Phrase))
            .ToFrozenDictionary(e => FoldKey(e.Phrase), e => e.Reason, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _starts = list.Where(e => e.Match == '^').GroupBy(e => StartOf(e.Phrase))
            .ToFrozenDictionary(g => g.Key, g => g.Select(e => (e.Phrase, e.Reason)).ToArray());
        _inside = new InsidePhrases(list.Where(e => e.Match == '~').DistinctBy(e => e.Phrase).Select(e => (e.Phrase, e.Reason)));
    }

    /// <summary>The phrases that ship with the cleaner.</summary>
    public static FurniturePhrases Default { get; } = new(Load());

    /// <summary>The first phrase that a folded line matches, or none.</summary>
    public PhraseMatch Find(ReadOnlySpan<char> folded)
    {
        if (folded.Length == 0) return default;
        if (folded.Length <= LongestLine)
        {
            if (_whole.TryGetValue(FoldedLine.TrimMarks(folded), out var reason)) return new PhraseMatch(reason, PhraseMatchKind.Whole);
            if (FindStart(folded, StartOf(folded[..1])) is { } single) return new PhraseMatch(single, PhraseMatchKind.Start);
            if (folded.Length > 1 && FindStart(folded, StartOf(folded)) is { } why) return new PhraseMatch(why, PhraseMatchKind.Start);
        }

        return _inside.Find(folded) is { } inside ? new PhraseMatch(inside, PhraseMatchKind.Inside) : default;
    }

    private string? FindStart(ReadOnlySpan<char> folded, uint start)
    {
        if (!_starts.TryGetValue(start, out var starts)) return null;
        foreach (var (phrase, why) in starts)
            if (folded.StartsWith(phrase) && EndsWord(folded, phrase.Length)) return why;
        return null;
    }

    /// <summary>The first two characters, by which phrases are found; one alone for phrases of one.</summary>
    private static uint StartOf(ReadOnlySpan<char> text) => text.Length == 1 ? text[0] : ((uint)text[0] << 16) | text[1];

    /// <summary>Whether no letter stands on both sides of the place.</summary>
    /// <param name="folded">The folded line.</param>
    /// <param name="at">One or more.</param>
    internal static bool EndsWord(ReadOnlySpan<char> folded, int at) =>
        at >= folded.Length || !char.IsLetter(folded[at - 1]) || !char.IsLetter(folded[at]);

    private static string FoldKey(string phrase) => FoldedLine.TrimMarks(phrase).ToString();

    private static IEnumerable<(string Reason, char Match, string Phrase)> Load()
    {
        using var stream = typeof(FurniturePhrases).Assembly.GetManifestResourceStream("Ingestion.Cleaner.Furniture.phrases.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            yield return (parts[0], parts[1][0], parts[2]);
        }
    }
}
