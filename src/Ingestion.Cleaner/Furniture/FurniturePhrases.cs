using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Ingestion.Cleaner.Furniture;

/// <summary>Known furniture phrases of many languages (<c>phrases.txt</c>) and the reason each stands for.</summary>
internal sealed class FurniturePhrases
{
    private const int LongestLine = 240;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _whole;
    private readonly FrozenDictionary<char, (string Phrase, string Reason)[]> _starts;
    private readonly FrozenDictionary<string, (string Phrase, string Reason)[]>.AlternateLookup<ReadOnlySpan<char>> _inside;
    private readonly SearchValues<string> _insideSearch;

    private FurniturePhrases(IEnumerable<(string Reason, char Match, string Phrase)> entries)
    {
        var list = entries.ToList();
        _whole = list.Where(e => e.Match == '=').DistinctBy(e => FoldKey(e.Phrase))
            .ToFrozenDictionary(e => FoldKey(e.Phrase), e => e.Reason, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _starts = list.Where(e => e.Match == '^').GroupBy(e => e.Phrase[0])
            .ToFrozenDictionary(g => g.Key, g => g.Select(e => (e.Phrase, e.Reason)).ToArray());
        var inside = list.Where(e => e.Match == '~').DistinctBy(e => e.Phrase).ToList();
        _inside = inside.GroupBy(e => e.Phrase[..4])
            .ToFrozenDictionary(g => g.Key, g => g.Select(e => (e.Phrase, e.Reason)).ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _insideSearch = SearchValues.Create([.. inside.Select(e => e.Phrase)], StringComparison.Ordinal);
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
            if (_starts.TryGetValue(folded[0], out var starts))
            {
                foreach (var (phrase, why) in starts)
                    if (folded.StartsWith(phrase) && EndsWord(folded, phrase.Length)) return new PhraseMatch(why, PhraseMatchKind.Start);
            }
        }

        var at = folded.IndexOfAny(_insideSearch);
        if (at >= 0 && folded.Length - at >= 4 && _inside.TryGetValue(folded.Slice(at, 4), out var candidates))
        {
            foreach (var (phrase, why) in candidates)
                if (folded[at..].StartsWith(phrase)) return new PhraseMatch(why, PhraseMatchKind.Inside);
        }

        return default;
    }

    private static bool EndsWord(ReadOnlySpan<char> folded, int at) =>
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
