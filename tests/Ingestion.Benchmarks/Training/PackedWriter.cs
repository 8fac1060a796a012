using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Ingestion.Benchmarks.Training;

/// <summary>Packs a model for <c>PackedReader</c> of the classifier.</summary>
internal sealed class PackedWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    public void Number(int value) => Unsigned((uint)value);

    public void Text(string value)
    {
        var encoded = Encoding.UTF8.GetBytes(value);
        Number(encoded.Length);
        bytes.Write(encoded);
    }

    public void Bytes(ReadOnlySpan<byte> value) => bytes.Write(value);

    /// <summary>Ascending hashes as their differences.</summary>
    public void Ascending(ReadOnlySpan<uint> keys)
    {
        var last = 0u;
        foreach (var key in keys)
        {
            Unsigned(key - last);
            last = key;
        }
    }

    /// <summary>The unpacked bytes.</summary>
    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    /// <summary>The bytes of the resource: the unpacked length and a Brotli stream.</summary>
    public byte[] Pack()
    {
        using var packed = new MemoryStream();
        using var writer = new BinaryWriter(packed);
        writer.Write(bytes.WrittenCount);
        writer.Write(Compressed());
        return packed.ToArray();
    }

    /// <summary>The bytes of a resource of several parts: how many, and of each the unpacked length, the packed one and a Brotli stream.</summary>
    public static byte[] Pack(IReadOnlyList<PackedWriter> parts)
    {
        using var packed = new MemoryStream();
        using var writer = new BinaryWriter(packed);
        writer.Write(parts.Count);
        foreach (var part in parts)
        {
            var compressed = part.Compressed();
            writer.Write(part.bytes.WrittenCount);
            writer.Write(compressed.Length);
            writer.Write(compressed);
        }

        return packed.ToArray();
    }

    private byte[] Compressed()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = 9 }, leaveOpen: true))
            brotli.Write(bytes.WrittenSpan);
        return packed.ToArray();
    }

    private void Unsigned(uint value)
    {
        for (; value >= 0x80; value >>= 7) Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    private void Byte(byte value) => bytes.Write([value]);
}
