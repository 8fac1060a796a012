namespace Ingestion.Host.Health.Gauges;

/// <summary>A row of <c>ops.failure_cause</c>.</summary>
/// <param name="Kind">rejected or quarantined.</param>
/// <param name="Stage">Who gave them up.</param>
/// <param name="Cause">The stable short code.</param>
/// <param name="State">open, retrying, resolved or archived.</param>
/// <param name="Failures">How many.</param>
internal sealed record CauseCount(string Kind, string Stage, string Cause, string State, long Failures);
