namespace Ingestion.Database.Failures;

/// <summary>All that is on record of one failure.</summary>
/// <param name="Id">The failure.</param>
/// <param name="FileId">Its file; all zeros where the message named none.</param>
/// <param name="Path">The file's path below the watched folder, or null where there is no such file.</param>
/// <param name="Source">The file's source label, or null.</param>
/// <param name="Outcome">What the ledger says of the file now, or null.</param>
/// <param name="MovedTo">Where the file lies, or null.</param>
/// <param name="Kind"><c>quarantined</c> or <c>rejected</c>.</param>
/// <param name="Stage">Who gave it up.</param>
/// <param name="Cause">The stable short code.</param>
/// <param name="Detail">One sentence or an exception's text.</param>
/// <param name="MessageType">Full name of the kept item's type, or null.</param>
/// <param name="Payload">The kept item as JSON, or null.</param>
/// <param name="FailedAt">When it was given up, UTC.</param>
/// <param name="State"><c>open</c>, <c>retrying</c>, <c>resolved</c> or <c>archived</c>.</param>
/// <param name="StateAt">When the state last changed, UTC, or null.</param>
/// <param name="Attempts">How often it was retried.</param>
/// <param name="Note">What was noted when it was archived, or null.</param>
public sealed record FailureRecord(
    Guid Id, Guid FileId, string? Path, string? Source, string? Outcome, string? MovedTo, string Kind, string Stage, string Cause, string? Detail,
    string? MessageType, string? Payload, DateTimeOffset FailedAt, string State, DateTimeOffset? StateAt, int Attempts, string? Note);
