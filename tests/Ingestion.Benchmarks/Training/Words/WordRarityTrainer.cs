using System.IO.Compression;
using System.Numerics;
using Ingestion.Classifier.Keywords;

namespace Ingestion.Benchmarks.Training.Words;

/// <summary>Counts in how many sentences of its language a word stands. Integers only.</summary>
internal sealed class WordRarityTrainer : ITrainer
{
    private const int FewestDocuments = 4;
    private static readonly string[] Languages = ["flores", "lingua", "udhr"];
    private static readonly string[] English = ["wce", "huffpost"];

    /// <inheritdoc />
    public string Name => "word-rarity";

    /// <inheritdoc />
    public string Resource => "src/Ingestion.Classifier/Resources/word-rarity.bin";

    /// <inheritdoc />
    public byte[] Train(string shared, TextWriter log)
    {
        var folder = Path.Combine(shared, "data", "classification");
        var counts = new SortedDictionary<string, LanguageCounts>(StringComparer.Ordinal);
        foreach (var name in Languages)
        {
            foreach (var item in JsonLines.Of(Path.Combine(folder, "languages", name + ".train.jsonl.gz")))
                Count(counts, LanguageCodes.Short(item.GetProperty("lang").GetString()!), item.GetProperty("text").GetString()!);
        }

        foreach (var name in English)
        {
            foreach (var item in JsonLines.Of(Path.Combine(folder, "topics", name + ".train.jsonl.gz")))
                Count(counts, "en", item.GetProperty("title").GetString() + "\n" + item.GetProperty("text").GetString());
        }

        foreach (var sentence in Sentences(Path.Combine(folder, "entities", "gmb.train.conll.gz"))) Count(counts, "en", sentence);
        var table = Tabulate(counts);
        log.WriteLine($"word-rarity: {counts.Count} languages, {counts["en"].Documents} English sentences, {table.Count} words");
        var writer = new PackedWriter();
        writer.Number(table.Count);
        writer.Ascending([.. table.Keys]);
        writer.Bytes([.. table.Values]);
        return writer.Pack();
    }

    private static SortedDictionary<uint, byte> Tabulate(SortedDictionary<string, LanguageCounts> counts)
    {
        var table = new SortedDictionary<uint, byte>();
        foreach (var (language, counted) in counts)
        {
            // An unseen word is taken to stand in half as many sentences as the rarest that is kept.
            table[WordRarity.Key(WordHash.Of(WordHash.Seed(language), ""))] = HalfOctaves(counted.Documents, FewestDocuments / 2);
            foreach (var (hash, documents) in counted.Words.Where(word => word.Value >= FewestDocuments).OrderBy(word => word.Key))
                table.TryAdd(WordRarity.Key(hash), HalfOctaves(counted.Documents, documents));
        }

        return table;
    }

    /// <summary>2·log2(all / part), rounded down, in integers: the largest n with all² / part² ≥ 2ⁿ.</summary>
    private static byte HalfOctaves(int all, int part)
    {
        var ratio = (BigInteger)all * all / ((BigInteger)part * part);
        return (byte)Math.Clamp((int)ratio.GetBitLength() - 1, 0, WordRarity.Most);
    }

    private static void Count(SortedDictionary<string, LanguageCounts> counts, string language, string text)
    {
        if (!counts.TryGetValue(language, out var counted)) counts[language] = counted = new();
        counted.Documents++;
        var seed = WordHash.Seed(language);
        var seen = new HashSet<ulong>();
        var reader = new WordReader(text);
        while (reader.MoveNext())
        {
            var hash = WordHash.Of(seed, text.AsSpan(reader.Current.Start, reader.Current.End - reader.Current.Start));
            if (seen.Add(hash)) counted.Words[hash] = counted.Words.GetValueOrDefault(hash) + 1;
        }
    }

    private static IEnumerable<string> Sentences(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                words.Add(line.Split('\t')[0]);
                continue;
            }

            yield return string.Join(' ', words);
            words.Clear();
        }

        if (words.Count > 0) yield return string.Join(' ', words);
    }

    private sealed class LanguageCounts
    {
        public int Documents { get; set; }

        public Dictionary<ulong, int> Words { get; } = [];
    }
}
