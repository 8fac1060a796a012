using System.Buffers;
using System.IO.Compression;
using Ingestion.Contracts.Messages;

namespace Ingestion.Messaging.Bodies;

/// <summary>
/// Compresses what travels in a message where that saves enough of it: Brotli at its fastest (RFC 7932), a quarter of a usual page in half a
/// millisecond for 100 KB. Decision 0011 has what it saves.
/// </summary>
public static class BodyPacking
{
    /// <summary>Bytes below which a body travels as it is: a text of the usual length is lost in its envelope anyway.</summary>
    public const int Least = 8 * 1024;

    private const int Quality = 1;
    private const int WindowBits = 18;

    /// <summary>The body, packed; null where it is short or packing saves less than a quarter.</summary>
    public static PackedBody? Pack(InlineBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var bytes = body.Bytes;
        if (bytes.Length < Least) return null;
        // No more room than what is worth while: bytes that do not shrink do not fit.
        var worthWhile = bytes.Length - bytes.Length / 4;
        var room = ArrayPool<byte>.Shared.Rent(worthWhile);
        try
        {
            return BrotliEncoder.TryCompress(bytes, room.AsSpan(0, worthWhile), out var length, Quality, WindowBits) ? new PackedBody(room[..length], bytes.Length) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>The body as it was before <see cref="Pack"/>.</summary>
    /// <exception cref="InvalidDataException">It is not of the length it states, or cannot be unpacked.</exception>
    public static InlineBody Unpack(PackedBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (body.Length is < 0 or > MessagingOptions.MostInline) throw new InvalidDataException($"a packed body states {body.Length} bytes; {MessagingOptions.MostInline} is the most");
        var bytes = GC.AllocateUninitializedArray<byte>(body.Length);
        if (!BrotliDecoder.TryDecompress(body.Brotli, bytes, out var written) || written != bytes.Length)
            throw new InvalidDataException($"a packed body of {body.Brotli.Length} bytes cannot be unpacked to the {body.Length} it states");
        return new InlineBody(bytes);
    }
}
