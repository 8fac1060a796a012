namespace Ingestion.Cleaner.Furniture;

/// <summary>
/// Finds the first of many phrases inside a line: a bit for each hash of four characters in a row tells at nearly every place that
/// none begins there.
/// </summary>
internal sealed class InsidePhrases
{
    /// <summary>Characters of a phrase that are looked at first; no phrase is shorter.</summary>
    public const int Key = 4;

    private const int Bits = 15;

    private readonly ulong[] _maybe = new ulong[(1 << Bits) / 64];
    private readonly Dictionary<ulong, (string Phrase, string Reason)[]> _byKey;

    /// <summary>Of phrases of <see cref="Key"/> characters or more; where two begin at one place, the first of them wins.</summary>
    public InsidePhrases(IEnumerable<(string Phrase, string Reason)> phrases)
    {
        _byKey = phrases.GroupBy(p => KeyOf(p.Phrase)).ToDictionary(g => g.Key, g => g.ToArray());
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
            foreach (var (phrase, reason) in candidates)
                if (folded[at..].StartsWith(phrase)) return reason;
        }

        return null;
    }

    private static ulong KeyOf(ReadOnlySpan<char> text) => ((ulong)text[0] << 48) | ((ulong)text[1] << 32) | ((ulong)text[2] << 16) | text[3];

    private static ulong Place(ulong key) => (key * 0x9E3779B97F4A7C15) >> (64 - Bits);
}
