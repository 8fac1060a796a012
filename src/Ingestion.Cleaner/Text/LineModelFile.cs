using System.Text;

namespace Ingestion.Cleaner.Text;

/// <summary>Writes and reads the line model as it ships (<c>lines.weights</c>): little-endian, sorted, nothing of the machine in it.</summary>
internal static class LineModelFile
{
    private const uint Magic = 0x31_4E_4C_49; // ILN1

    /// <summary>The model that ships with the cleaner.</summary>
    public static LineModel Shipped { get; } = LoadShipped();

    /// <summary>The bytes of a model.</summary>
    public static byte[] Write(LineModel model)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Magic);
        var entries = model.Words.Entries();
        writer.Write(entries.Count);
        foreach (var (hash, score) in entries)
        {
            writer.Write(hash);
            writer.Write(score);
        }

        WriteTrees(writer, model.Trees);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads a model.</summary>
    public static LineModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("This is no line model.");
        var entries = new (uint, sbyte)[reader.ReadInt32()];
        for (var i = 0; i < entries.Length; i++) entries[i] = (reader.ReadUInt32(), reader.ReadSByte());
        return new LineModel(WordEvidence.Build(entries), ReadTrees(reader));
    }

    private static LineModel LoadShipped()
    {
        var stream = typeof(LineModelFile).Assembly.GetManifestResourceStream("Ingestion.Cleaner.Text.lines.weights");
        return stream is null ? throw new InvalidOperationException("The line model is missing: run 'train text-lines'.") : Read(stream);
    }

    private static void WriteTrees(BinaryWriter writer, ObliviousTrees trees)
    {
        writer.Write(trees.Count);
        writer.Write(trees.Splits);
        foreach (var value in trees.Values) writer.Write(value);
    }

    private static ObliviousTrees ReadTrees(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var splits = reader.ReadBytes(count * 2 * ObliviousTrees.Depth);
        var leaves = new short[count * ObliviousTrees.Leaves];
        for (var i = 0; i < leaves.Length; i++) leaves[i] = reader.ReadInt16();
        return new ObliviousTrees(splits, leaves);
    }
}
