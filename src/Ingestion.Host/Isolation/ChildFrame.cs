using System.Buffers.Binary;

namespace Ingestion.Host.Isolation;

/// <summary>Messages over a pipe: four bytes of length, little-endian, then the bytes.</summary>
internal static class ChildFrame
{
    /// <summary>No message is longer: 1 GiB, above what a file of the largest size becomes as JSON.</summary>
    public const int Longest = 1 << 30;

    private const int HeadLength = sizeof(int);

    /// <summary>Writes one message.</summary>
    public static async Task WriteAsync(Stream pipe, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        var head = new byte[HeadLength];
        BinaryPrimitives.WriteInt32LittleEndian(head, message.Length);
        await pipe.WriteAsync(head, cancellationToken).ConfigureAwait(false);
        await pipe.WriteAsync(message, cancellationToken).ConfigureAwait(false);
        await pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads one message; null where the other side has ended, also in the middle of one.</summary>
    /// <exception cref="InvalidDataException">A length that no message has: what comes is not of ours.</exception>
    public static async Task<byte[]?> ReadAsync(Stream pipe, CancellationToken cancellationToken)
    {
        var head = new byte[HeadLength];
        if (await pipe.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < HeadLength) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > Longest) throw new InvalidDataException($"a message of {length} bytes");
        var message = new byte[length];
        var read = await pipe.ReadAtLeastAsync(message, length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return read == length ? message : null;
    }
}
