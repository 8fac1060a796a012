namespace Ingestion.Host.Dashboard.Data;

/// <summary>A failure of one file.</summary>
/// <param name="Stage">Who gave it up.</param>
/// <param name="Kind">rejected or quarantined.</param>
/// <param name="Cause">The stable short code.</param>
/// <param name="Detail">What it says.</param>
/// <param name="FailedAt">When.</param>
/// <param name="State">open, retrying, resolved or archived.</param>
/// <param name="Attempts">How often it was retried.</param>
internal sealed record FileFailure(string Stage, string Kind, string Cause, string? Detail, DateTimeOffset FailedAt, string State, int Attempts);
