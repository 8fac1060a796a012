using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Bundles;

namespace Ingestion.Watcher.Intake;

/// <summary>A file that has settled and was read, or was refused before it was read.</summary>
/// <param name="Path">Its path below the watched folder.</param>
/// <param name="Source">Its source label.</param>
/// <param name="Stamp">What the file system said before and after the read.</param>
/// <param name="Bytes">Its content; empty where it was refused.</param>
/// <param name="Sha256">The content's hash in lower-case hexadecimal; null where it was refused.</param>
/// <param name="Sidecar">The bytes of <c>NAME.meta.json</c>, or null.</param>
/// <param name="Refusal">Why the watcher refuses it, or null.</param>
internal sealed record TakenFile(
    string Path,
    string Source,
    FileStamp Stamp,
    byte[] Bytes,
    string? Sha256,
    byte[]? Sidecar,
    Refusal? Refusal)
{
    /// <summary>What kind of bundle it is, or null for a file of its own. A bundle's bytes are not kept: its entries are read from the file.</summary>
    internal BundleKind? Bundle { get; init; }

    /// <summary>The file's name without its folder.</summary>
    internal string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>What it adds to an envelope, in bytes.</summary>
    internal int Weight => Bytes.Length + (Sidecar?.Length ?? 0);
}
