using Ingestion.Contracts.Articles;

namespace Ingestion.Contracts.Ledger;

/// <summary>An entry that the watcher has read out of a bundle and is about to publish, or has refused.</summary>
/// <param name="Ordinal">Its place in the bundle, from 0; together with the bundle, its identity.</param>
/// <param name="Path">Its name inside the bundle, parted by '/'.</param>
/// <param name="Size">Its size in bytes, unpacked; 0 where it was refused unread.</param>
/// <param name="ContentSha256">SHA-256 of its bytes in lower-case hexadecimal; null where it was refused unread.</param>
/// <param name="Reason">Why it is rejected, or null where it is to be published.</param>
/// <param name="Detail">A sentence for people about the reason, or null.</param>
public sealed record SeenEntry(
    int Ordinal,
    string Path,
    long Size,
    string? ContentSha256,
    RejectionReason? Reason = null,
    string? Detail = null);
