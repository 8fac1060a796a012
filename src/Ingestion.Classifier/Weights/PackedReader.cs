using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Ingestion.Classifier.Weights;

/// <summary>Reads what a trainer packed: variable-length whole numbers, texts and blocks of bytes.</summary>
internal ref struct PackedReader(byte[] bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Unpacks an embedded resource of this assembly.</summary>
    /// <param name="name">The file's name in <c>Resources/</c>.</param>
    public static byte[] Unpack(string name)
    {
        using var packed = Open(name);
        Span<byte> length = stackalloc byte[4];
        packed.ReadExactly(length);
        var unpacked = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        brotli.ReadExactly(unpacked);
        return unpacked;
    }

    /// <summary>Unpacks an embedded resource of several parts, each for itself and side by side: unpacking is most of what loading takes.</summary>
    /// <param name="name">The file's name in <c>Resources/</c>.</param>
    public static byte[][] UnpackParts(string name)
    {
        using var reader = new BinaryReader(Open(name));
        var parts = new (long At, byte[] Unpacked)[reader.ReadInt32()];
        for (var i = 0; i < parts.Length; i++)
        {
            var (unpacked, packed) = (reader.ReadInt32(), reader.ReadInt32());
            parts[i] = (reader.BaseStream.Position, new byte[unpacked]);
            reader.BaseStream.Seek(packed, SeekOrigin.Current);
        }

        Parallel.ForEach(parts, part =>
        {
            using var packed = Open(name);
            packed.Seek(part.At, SeekOrigin.Begin);
            using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
            brotli.ReadExactly(part.Unpacked);
        });
        return [.. parts.Select(part => part.Unpacked)];
    }

    /// <summary>A whole number, 0 or more, seven bits a byte, lowest first.</summary>
    public int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = rest[0];
            rest = rest[1..];
            value |= (part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }

    /// <summary>A text in UTF-8 behind its length.</summary>
    public string Text()
    {
        var length = Number();
        return Encoding.UTF8.GetString(Bytes(length));
    }

    /// <summary>A number of bytes as they are.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    /// <summary>The same, not copied: what was unpacked is kept for as long as this is.</summary>
    public ReadOnlyMemory<byte> Kept(int count)
    {
        var kept = bytes.AsMemory(bytes.Length - rest.Length, count);
        rest = rest[count..];
        return kept;
    }

    /// <summary>Ascending hashes, packed as their differences.</summary>
    public uint[] Ascending(int count)
    {
        var keys = new uint[count];
        var last = 0u;
        for (var i = 0; i < count; i++)
        {
            // Differences can pass the 31 bits of Number only for the first key of a tiny model; read unsigned.
            last += (uint)Number();
            keys[i] = last;
        }

        return keys;
    }

    private static Stream Open(string name) => typeof(PackedReader).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"the assembly lacks its resource {name}");
}
