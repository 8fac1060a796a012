using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Keywords;

/// <summary>
/// How rare a word is in its language, in half octaves of document frequency: 0 stands in every sentence, 20 in one of 1,024. Learned from sentences in some 170
/// languages (<c>train word-rarity</c>); only words seen a few times are kept, the others are as rare as can be told of their language.
/// </summary>
internal sealed class WordRarity
{
    /// <summary>The embedded resource.</summary>
    public const string Resource = "word-rarity.bin";

    /// <summary>The largest value.</summary>
    public const int Most = 31;

    /// <summary>The value of every word of a language of which nothing is known.</summary>
    public const int Unknown = 16;

    private static readonly Lazy<WordRarity> Loaded = new(() => new(MappedResource.Of(Resource)));

    private readonly HashIndex index;
    private readonly ReadOnlyMemory<byte> values;

    /// <summary>Reads a table from its unpacked bytes, which it keeps: the keys, ascending, and the value of each.</summary>
    public WordRarity(ReadOnlyMemory<byte> unpacked)
    {
        var reader = new PackedReader(unpacked);
        var words = reader.Number();
        index = new HashIndex(reader.Ascending(words));
        values = reader.Kept(words);
    }

    /// <summary>The shipped table.</summary>
    public static WordRarity Shipped => Loaded.Value;

    /// <summary>The part of a word's hash that is the key in the table.</summary>
    public static uint Key(ulong wordHash) => (uint)(wordHash >> 32);

    /// <summary>The rarity of every unseen word of a language, or null when nothing is known of the language.</summary>
    public int? Unseen(string language) => Find(Key(WordHash.Of(WordHash.Seed(language), "")));

    /// <summary>The rarity of a word, or null when it was not seen often enough.</summary>
    public int? Find(uint key) => index.Find(key) is >= 0 and var row ? values.Span[row] : null;
}
