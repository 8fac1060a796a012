using Ingestion.Watcher.Bundles;

namespace Ingestion.Watcher.Intake;

/// <summary>What a file holds.</summary>
/// <param name="Bytes">Its bytes; empty for a bundle and where it is refused.</param>
/// <param name="Sha256">Their hash in lower-case hexadecimal; null where it is refused.</param>
/// <param name="Bundle">What kind of bundle it is, or null.</param>
/// <param name="Refusal">Why it is refused, or null.</param>
internal sealed record FileContent(byte[] Bytes, string? Sha256, BundleKind? Bundle, Refusal? Refusal);
