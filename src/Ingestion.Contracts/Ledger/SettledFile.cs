namespace Ingestion.Contracts.Ledger;

/// <summary>A file whose outcome is committed and which still lies in the drop folder.</summary>
/// <param name="Entry">The file.</param>
/// <param name="Reason">The named reason of a rejection or quarantine, else null.</param>
/// <param name="Detail">The sentence that goes beside the file, or null.</param>
/// <param name="DuplicateOf">The file that owns the content of a duplicate, else null.</param>
/// <param name="CleanerVersion">Version of the cleaner that made its rows, or null.</param>
/// <param name="ClassifierVersion">Version of the classifier that made its rows, or null.</param>
public sealed record SettledFile(
    LedgerEntry Entry,
    string? Reason,
    string? Detail,
    Guid? DuplicateOf,
    string? CleanerVersion,
    string? ClassifierVersion);
