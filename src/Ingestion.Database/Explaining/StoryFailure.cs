namespace Ingestion.Database.Explaining;

/// <summary>One failure in a file's story.</summary>
/// <param name="Kind"><c>rejected</c> or <c>quarantined</c>.</param>
/// <param name="Stage">Who gave it up.</param>
/// <param name="Cause">The stable short code.</param>
/// <param name="Detail">A sentence or an exception's text, or null.</param>
/// <param name="FailedAt">When, UTC.</param>
/// <param name="State">open, retrying, resolved or archived.</param>
public sealed record StoryFailure(string Kind, string Stage, string Cause, string? Detail, DateTimeOffset FailedAt, string State);
