using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Ingestion.Classifier.Weights;

/// <summary>Reads what a trainer packed: variable-length whole numbers, texts and blocks of bytes.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Unpacks an embedded resource of this assembly.</summary>
    /// <param name="name">The file's name in <c>Resources/</c>.</param>
    public static byte[] Unpack(string name)
    {
        using var packed = typeof(PackedReader).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly lacks its resource {name}");
        Span<byte> length = stackalloc byte[4];
        packed.ReadExactly(length);
        var unpacked = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        brotli.ReadExactly(unpacked);
        return unpacked;
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
}
