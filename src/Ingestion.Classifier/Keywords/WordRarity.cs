using System.IO.Compression;
using System.Reflection;

namespace Ingestion.Classifier.Keywords;

/// <summary>
/// How rare a word is in its language, in half octaves of document frequency: 0 stands in every sentence, 20 in one of 1,024. Learned from sentences in some 170
/// languages (<c>train word-rarity</c>); only words seen a few times are kept, the others are as rare as can be told of their language.
/// </summary>
internal sealed class WordRarity
{
    /// <summary>The largest value.</summary>
    public const int Most = 31;

    /// <summary>The value of every word of a language of which nothing is known.</summary>
    public const int Unknown = 16;

    private static readonly Lazy<WordRarity> Loaded = new(Load);
    private readonly uint[] _keys;
    private readonly byte[] _values;
    private readonly int _mask;

    private WordRarity(ReadOnlySpan<uint> keys, ReadOnlySpan<byte> values)
    {
        var size = 16;
        while (size < keys.Length * 2) size *= 2;
        (_keys, _values, _mask) = (new uint[size], new byte[size], size - 1);
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)(keys[i] & _mask);
            while (_values[slot] != 0) slot = (slot + 1) & _mask;
            (_keys[slot], _values[slot]) = (keys[i], (byte)(values[i] + 1));
        }
    }

    /// <summary>The shipped table.</summary>
    public static WordRarity Shipped => Loaded.Value;

    /// <summary>The part of a word's hash that is the key in the table.</summary>
    public static uint Key(ulong wordHash) => (uint)(wordHash >> 32);

    /// <summary>The rarity of every unseen word of a language, or null when nothing is known of the language.</summary>
    public int? Unseen(string language) => Find(Key(WordHash.Of(WordHash.Seed(language), "")));

    /// <summary>The rarity of a word, or null when it was not seen often enough.</summary>
    public int? Find(uint key)
    {
        for (var slot = (int)(key & _mask); _values[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key) return _values[slot] - 1;
        }

        return null;
    }

    /// <summary>Packs a table: ascending keys as differences in base 128, then the values; Brotli.</summary>
    public static byte[] Pack(SortedDictionary<uint, byte> table)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            using var writer = new BinaryWriter(brotli);
            writer.Write7BitEncodedInt(table.Count);
            var previous = 0u;
            foreach (var key in table.Keys)
            {
                writer.Write7BitEncodedInt64(key - previous);
                previous = key;
            }

            foreach (var value in table.Values) writer.Write(value);
        }

        return packed.ToArray();
    }

    private static WordRarity Load()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("word-rarity.bin");
        if (resource is null) return new([], []);
        using var reader = new BinaryReader(new BrotliStream(resource, CompressionMode.Decompress));
        var keys = new uint[reader.Read7BitEncodedInt()];
        var previous = 0L;
        for (var i = 0; i < keys.Length; i++) keys[i] = (uint)(previous += reader.Read7BitEncodedInt64());
        return new(keys, reader.ReadBytes(keys.Length));
    }
}
