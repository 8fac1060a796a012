using System.IO.Compression;

namespace Ingestion.Classifier.Entities;

/// <summary>Everything that was learnt.</summary>
/// <param name="Lexicon">What running English text told of words.</param>
/// <param name="English">The weights for English.</param>
/// <param name="Universal">The weights for all other languages.</param>
internal sealed record EntityModel(Lexicon Lexicon, TagWeights English, TagWeights Universal)
{
    private const int Format = 2;
    private static readonly Lazy<EntityModel> Shared = new(() =>
    {
        using var stream = typeof(EntityModel).Assembly.GetManifestResourceStream("entities.bin")
            ?? throw new InvalidDataException("The entity model is not in the assembly.");
        return Read(stream);
    });

    /// <summary>The shipped model.</summary>
    public static EntityModel Instance => Shared.Value;

    /// <summary>Reads a model file.</summary>
    public static EntityModel Read(Stream stream)
    {
        using var plain = new MemoryStream();
        using (var packed = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true)) packed.CopyTo(plain);
        plain.Position = 0;
        using var reader = new BinaryReader(plain);
        if (reader.ReadInt32() != Format) throw new InvalidDataException("An entity model of another format.");
        var words = new KeyValuePair<uint, WordRecord>[reader.ReadInt32()];
        uint last = 0;
        for (var i = 0; i < words.Length; i++)
        {
            last += (uint)reader.Read7BitEncodedInt();
            words[i] = new(last, new WordRecord(reader.ReadUInt16(), reader.ReadByte(), reader.ReadByte(), (WordTraits)reader.ReadByte()));
        }

        return new EntityModel(new Lexicon(words), TagWeights.Read(reader), TagWeights.Read(reader));
    }

    /// <summary>Writes a model file; words must be in ascending order of their hashes.</summary>
    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write(Format);
        writer.Write(Lexicon.Words.Count);
        uint last = 0;
        foreach (var (hash, record) in Lexicon.Words)
        {
            writer.Write7BitEncodedInt((int)(hash - last));
            last = hash;
            writer.Write(record.FineCluster);
            writer.Write(record.CoarseCluster);
            writer.Write(record.Capitals);
            writer.Write((byte)record.Traits);
        }

        English.Write(writer);
        Universal.Write(writer);
    }
}
