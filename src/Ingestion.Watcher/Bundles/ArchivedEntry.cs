using Ingestion.Contracts.Articles;

namespace Ingestion.Watcher.Bundles;

/// <summary>One entry of a bundle that lies in the archive, as the watcher took or refused it.</summary>
/// <param name="Ordinal">Its place in the bundle, from 0.</param>
/// <param name="Path">Its name inside the bundle.</param>
/// <param name="Name">The name for the format by its ending.</param>
/// <param name="Body">Its bytes; null where it is refused.</param>
/// <param name="Sidecar">What is known of it beside its bytes, as JSON, or null.</param>
/// <param name="Reason">Why it is refused, or null.</param>
/// <param name="Detail">A sentence about the reason, or null.</param>
/// <param name="IsRest">Whether it stands for all that could not be read.</param>
public sealed record ArchivedEntry(
    int Ordinal, string Path, string Name, byte[]? Body, byte[]? Sidecar, RejectionReason? Reason, string? Detail, bool IsRest);
