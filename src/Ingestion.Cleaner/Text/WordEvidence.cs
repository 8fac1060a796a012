namespace Ingestion.Cleaner.Text;

/// <summary>Learnt evidence of single words and of pairs: how much rather furniture (above 0) or body (below) they stand in.</summary>
/// <param name="keys">Hashes in a table of open addressing, length a power of two; 0 marks a free place.</param>
/// <param name="scores">Log odds times 16, beside the keys.</param>
internal sealed class WordEvidence(uint[] keys, sbyte[] scores)
{
    private readonly uint _mask = (uint)keys.Length - 1;

    /// <summary>No evidence at all.</summary>
    public static WordEvidence None { get; } = new(new uint[2], new sbyte[2]);

    /// <summary>The score of a hash; 0 where nothing was learnt.</summary>
    public int Of(uint hash)
    {
        if (hash == 0) return 0;
        for (var at = Spread(hash) & _mask; keys[at] != 0; at = (at + 1) & _mask)
            if (keys[at] == hash) return scores[at];
        return 0;
    }

    /// <summary>The hash of two words in a row.</summary>
    public static uint Pair(uint first, uint second) => ((first << 5) | (first >> 27)) * 0x9E3779B1 ^ second;

    /// <summary>Sums a line's evidence.</summary>
    public LineEvidence Sum(ReadOnlySpan<LineToken> tokens)
    {
        int sum = 0, lowest = 0, highest = 0, hits = 0;
        var before = 0x12345u;
        foreach (var token in tokens)
        {
            Add(Of(token.Hash));
            Add(Of(Pair(before, token.Hash)));
            before = token.Hash;
        }

        return new LineEvidence(sum, hits, lowest, highest);

        void Add(int score)
        {
            if (score == 0) return;
            sum += score;
            hits++;
            lowest = Math.Min(lowest, score);
            highest = Math.Max(highest, score);
        }
    }

    /// <summary>All evidence, in the order of the hashes.</summary>
    public IReadOnlyList<(uint Hash, sbyte Score)> Entries() =>
        [.. keys.Zip(scores).Where(e => e.First != 0).OrderBy(e => e.First).Select(e => (e.First, e.Second))];

    /// <summary>A table of the given evidence.</summary>
    public static WordEvidence Build(IReadOnlyCollection<(uint Hash, sbyte Score)> entries)
    {
        var size = 2;
        while (size < entries.Count * 2) size *= 2;
        var keys = new uint[size];
        var scores = new sbyte[size];
        foreach (var (hash, score) in entries)
        {
            var at = Spread(hash) & (uint)(size - 1);
            while (keys[at] != 0) at = (at + 1) & (uint)(size - 1);
            (keys[at], scores[at]) = (hash, score);
        }

        return new WordEvidence(keys, scores);
    }

    private static uint Spread(uint hash) => hash ^ (hash >> 15);
}
