namespace Ingestion.Cleaner.Furniture;

/// <summary>
/// Finds the first of many phrases inside a line: a bit for each hash of four characters in a row tells at nearly every place that
/// none begins there. A phrase matches whole words; the last word of one that is written with a '*' behind it may go on.
/// </summary>
internal sealed class InsidePhrases
{
    /// <summary>Characters of a phrase that are looked at first; no phrase is shorter.</summary>
    public const int Key = 4;

    private const int Bits = 15;

    private readonly ulong[] _maybe = new ulong[(1 << Bits) / 64];
    private readonly Dictionary<ulong, (string Phrase, bool GoesOn, string Reason)[]> _byKey;

    /// <summary>Of phrases of <see cref="Key"/> characters or more; where two begin at one place, the first of them wins.</summary>
    public InsidePhrases(IEnumerable<(string Phrase, string Reason)> phrases)
    {
        _byKey = phrases.Select(p => (Phrase: p.Phrase.TrimEnd('*'), GoesOn: p.Phrase.EndsWith('*'), p.Reason))
            .GroupBy(p => KeyOf(p.Phrase)).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var key in _byKey.Keys) _maybe[Place(key) >> 6] |= 1ul << (int)(Place(key) & 63);
    }

    /// <summary>The reason of the first phrase, or null.</summary>
    public string? Find(ReadOnlySpan<char> folded)
    {
        if (folded.Length < Key) return null;
        var key = KeyOf(folded) >> 16;
        for (var at = 0; at + Key <= folded.Length; at++)
        {
            key = (key << 16) | folded[at + Key - 1];
            var place = Place(key);
            if ((_maybe[place >> 6] & (1ul << (int)(place & 63))) == 0 || !_byKey.TryGetValue(key, out var candidates)) continue;
            if (!IsEdge(folded, at)) continue;
            foreach (var (phrase, goesOn, reason) in candidates)
                if (folded[at..].StartsWith(phrase) && (goesOn || IsEdge(folded, at + phrase.Length))) return reason;
        }

        return null;
    }

    /// <summary>Whether a word may begin or end there: everywhere in scripts that set no spaces between words.</summary>
    private static bool IsEdge(ReadOnlySpan<char> folded, int at) =>
        at == 0 || FurniturePhrases.EndsWord(folded, at) || RunsOn(folded[at - 1]) || RunsOn(folded[at]);

    /// <summary>Thai, Lao, Burmese and Khmer letters, ideographs and kana; and Hangul, where particles cling to the word before them.</summary>
    private static bool RunsOn(char c) =>
        c is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\u2E80' and <= '\uFAFF' or >= '\uFF66' and <= '\uFF9F';

    private static ulong KeyOf(ReadOnlySpan<char> text) => ((ulong)text[0] << 48) | ((ulong)text[1] << 32) | ((ulong)text[2] << 16) | text[3];

    private static ulong Place(ulong key) => (key * 0x9E3779B97F4A7C15) >> (64 - Bits);
}
