using Ingestion.Contracts.Ledger;

namespace Ingestion.Database.Rebuild;

/// <summary>A file as the archive's manifest tells of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Folder">The drop folder it lay in.</param>
/// <param name="Path">Its path there.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Source">Its source label.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal, or null.</param>
/// <param name="FoundAt">When it was taken, UTC.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Reason">The reason of a rejection or quarantine, or null.</param>
/// <param name="MovedTo">Where it lies, or null.</param>
/// <param name="ForgottenTexts">Of a file that was taken down, the keys by which its texts are known again, lower-case hexadecimal.</param>
public sealed record RebuiltFile(
    Guid Id, string Folder, string Path, long Size, string Source, string? Sha256, DateTimeOffset FoundAt, FileOutcome Outcome, string? Reason, string? MovedTo,
    IReadOnlyList<string> ForgottenTexts);
