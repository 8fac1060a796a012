using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Intake;

namespace Ingestion.Watcher.Bundles;

/// <summary>A bundle that is to be expanded, for the first time or on.</summary>
/// <param name="File">The bundle as it was read.</param>
/// <param name="Entry">The bundle in the ledger.</param>
/// <param name="PublishedBefore">Entries in flight that were last published before this are published again; the epoch for none.</param>
internal sealed record BundleJob(TakenFile File, LedgerEntry Entry, DateTimeOffset PublishedBefore);
