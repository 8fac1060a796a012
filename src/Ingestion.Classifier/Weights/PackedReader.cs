using System.Buffers.Binary;
using System.Text;

namespace Ingestion.Classifier.Weights;

/// <summary>Reads what a trainer packed: variable-length whole numbers, texts, and blocks of bytes, which are used where they lie.</summary>
internal ref struct PackedReader(ReadOnlyMemory<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes.Span;

    /// <summary>The parts of an embedded resource of several: their number, their lengths, and they themselves.</summary>
    /// <param name="name">The resource.</param>
    public static ReadOnlyMemory<byte>[] Parts(string name)
    {
        var whole = MappedResource.Of(name);
        var lengths = new int[BinaryPrimitives.ReadInt32LittleEndian(whole.Span)];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = BinaryPrimitives.ReadInt32LittleEndian(whole.Span[(sizeof(int) * (i + 1))..]);
        var at = sizeof(int) * (lengths.Length + 1);
        return [.. lengths.Select(length => whole.Slice((at += length) - length, length))];
    }

    /// <summary>A whole number, 0 or more, seven bits a byte, lowest first.</summary>
    public int Number()
    {
        for (int value = 0, length = 0; ; length++)
        {
            var part = rest[length];
            value |= (part & 0x7F) << (7 * length);
            if (part >= 0x80) continue;
            rest = rest[(length + 1)..];
            return value;
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

    /// <summary>The same, to be kept: it is not copied.</summary>
    public ReadOnlyMemory<byte> Kept(int count)
    {
        var kept = bytes.Slice(bytes.Length - rest.Length, count);
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
}
