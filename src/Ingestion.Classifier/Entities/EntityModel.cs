using System.IO.Compression;

namespace Ingestion.Classifier.Entities;

/// <summary>Everything that was learnt: the lexicon, the weights of features and of transitions.</summary>
/// <param name="Lexicon">What running text told of words.</param>
/// <param name="Features">The weights of features.</param>
/// <param name="Transitions">Weight of one tag after another: first tag times <see cref="EntityTags.Width"/> plus the second.</param>
internal sealed record EntityModel(Lexicon Lexicon, FeatureTable Features, int[] Transitions)
{
    private const int Format = 1;
    private static readonly Lazy<EntityModel> Shared = new(() =>
    {
        using var stream = typeof(EntityModel).Assembly.GetManifestResourceStream("Ingestion.Classifier.Resources.entities.bin")
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

        var features = new uint[reader.ReadInt32()];
        last = 0;
        for (var i = 0; i < features.Length; i++) features[i] = last += (uint)reader.Read7BitEncodedInt();
        var rows = new sbyte[features.Length * EntityTags.Width];
        for (var tag = 0; tag < EntityTags.Count; tag++)
        {
            for (var i = 0; i < features.Length; i++) rows[(i * EntityTags.Width) + tag] = reader.ReadSByte();
        }

        var transitions = new int[EntityTags.Width * EntityTags.Width];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt32();
        return new EntityModel(new Lexicon(words), new FeatureTable(features, rows), transitions);
    }

    /// <summary>Writes a model file; words and features must be in ascending order of their hashes.</summary>
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

        writer.Write(Features.Features.Length);
        last = 0;
        foreach (var feature in Features.Features)
        {
            writer.Write7BitEncodedInt((int)(feature - last));
            last = feature;
        }

        for (var tag = 0; tag < EntityTags.Count; tag++)
        {
            for (var i = 0; i < Features.Features.Length; i++) writer.Write(Features.Rows[(i * EntityTags.Width) + tag]);
        }

        foreach (var weight in Transitions) writer.Write(weight);
    }
}
