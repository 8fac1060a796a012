using Ingestion.Classifier.Weights;

namespace Ingestion.Classifier.Entities;

/// <summary>Everything that was learnt.</summary>
/// <param name="Lexicon">What running English text told of words.</param>
/// <param name="English">The weights for English.</param>
/// <param name="Universal">The weights for all other languages.</param>
internal sealed record EntityModel(Lexicon Lexicon, TagWeights English, TagWeights Universal)
{
    /// <summary>The embedded resource.</summary>
    public const string Resource = "entities.bin";

    private static readonly Lazy<EntityModel> Shared = new(() => Read(MappedResource.Of(Resource)));

    /// <summary>The shipped model.</summary>
    public static EntityModel Instance => Shared.Value;

    /// <summary>Reads a model from its unpacked bytes, which it keeps.</summary>
    public static EntityModel Read(ReadOnlyMemory<byte> unpacked)
    {
        var reader = new PackedReader(unpacked);
        var hashes = reader.Ascending(reader.Number());
        var words = new KeyValuePair<uint, WordRecord>[hashes.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = new(hashes[i], new WordRecord((ushort)reader.Number(), (byte)reader.Number(), (byte)reader.Number(), (WordTraits)reader.Number()));
        return new EntityModel(new Lexicon(words), TagWeights.Read(ref reader), TagWeights.Read(ref reader));
    }
}
