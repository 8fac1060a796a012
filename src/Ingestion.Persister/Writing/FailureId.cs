using System.Security.Cryptography;
using System.Text;
using Ingestion.Contracts.Messages;

namespace Ingestion.Persister.Writing;

/// <summary>Ids of rows of <c>ops.failure</c>: UUIDs of version 7 (RFC 9562, section 5.7).</summary>
internal static class FailureId
{
    /// <summary>
    /// A new id; for a message that names no file one that follows from its content, since no outcome says that it is on record already when
    /// it is delivered again.
    /// </summary>
    public static Guid Of(WorkItem item, DateTimeOffset now)
    {
        if (item.Content is not QuarantinedItem nameless || nameless.Identity.FileId != Guid.Empty)
        {
            return Guid.CreateVersion7(now);
        }

        Span<byte> id = stackalloc byte[16];
        Guid.CreateVersion7(nameless.FailedAt).TryWriteBytes(id, bigEndian: true, out _);

        // The time stays; all that would be random comes from the content.
        const byte version = 0x70, variant = 0x80;
        SHA256.HashData(Encoding.UTF8.GetBytes($"{nameless.Stage}\n{nameless.Cause}\n{nameless.Payload}")).AsSpan(0, 10).CopyTo(id[6..]);
        id[6] = (byte)((id[6] & 0x0F) | version);
        id[8] = (byte)((id[8] & 0x3F) | variant);
        return new Guid(id, bigEndian: true);
    }
}
