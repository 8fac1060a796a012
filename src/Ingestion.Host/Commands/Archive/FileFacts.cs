using Ingestion.Database.Rebuild;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Host.Commands.Archive;

/// <summary>One file as ledger, manifest and disk have it.</summary>
/// <param name="Ledger">What ledger and rows say, or null.</param>
/// <param name="Manifest">The manifest's last word, or null.</param>
/// <param name="IsThere">Whether a file lies where it ought to.</param>
/// <param name="Sha256">The hash of what lies there, or null where it was not computed.</param>
internal sealed record FileFacts(LedgerFact? Ledger, ManifestLine? Manifest, bool IsThere, string? Sha256);
