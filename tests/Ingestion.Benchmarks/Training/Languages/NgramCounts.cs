using Ingestion.Classifier.Language;

namespace Ingestion.Benchmarks.Training.Languages;

/// <summary>How often each n-gram stands in the texts of each language.</summary>
internal sealed class NgramCounts
{
    /// <summary>Languages with fewer n-grams than this keep also those seen once.</summary>
    private const int SmallLanguage = 120_000;

    private NgramCounts(uint[] keys, int[] rowStart, byte[] languages, int[] counts, long[] totals) =>
        (Keys, RowStart, Languages, Counts, Totals) = (keys, rowStart, languages, counts, totals);

    /// <summary>Hashes of the n-grams, ascending.</summary>
    public uint[] Keys { get; }

    /// <summary>Where each n-gram's entries begin; one more than there are keys.</summary>
    public int[] RowStart { get; }

    public byte[] Languages { get; }

    public int[] Counts { get; }

    /// <summary>N-grams read in each language.</summary>
    public long[] Totals { get; }

    public static NgramCounts Of(LanguageCorpus corpus)
    {
        var entries = new List<(uint Key, byte Language, int Count)>(8_000_000);
        var totals = new long[corpus.Languages.Length];
        var features = new uint[800_000];
        foreach (var group in corpus.Texts.GroupBy(t => t.Language).OrderBy(g => g.Key))
        {
            var counts = new Dictionary<uint, int>(500_000);
            foreach (var text in group)
            {
                var read = NgramReader.Read(text.Folded, features);
                totals[group.Key] += read;
                foreach (var feature in features.AsSpan(0, read))
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            }

            var least = totals[group.Key] < SmallLanguage ? 1 : 2;
            foreach (var (key, count) in counts)
                if (count >= least) entries.Add((key, (byte)group.Key, count));
        }

        entries.Sort((a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Language.CompareTo(b.Language));
        var keys = new List<uint>();
        var starts = new List<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0 && entries[i].Key == entries[i - 1].Key) continue;
            keys.Add(entries[i].Key);
            starts.Add(i);
        }

        starts.Add(entries.Count);
        return new([.. keys], [.. starts], [.. entries.Select(e => e.Language)], [.. entries.Select(e => e.Count)], totals);
    }
}
