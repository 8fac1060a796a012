namespace Ingestion.Database.Failures;

/// <summary>Failures of one stage, cause and state.</summary>
/// <param name="Kind"><c>quarantined</c> or <c>rejected</c>.</param>
/// <param name="Stage">Who gave them up.</param>
/// <param name="Cause">The stable short code.</param>
/// <param name="State"><c>open</c>, <c>retrying</c>, <c>resolved</c> or <c>archived</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="Retriable">How many of them hold an item that can be published again.</param>
/// <param name="FirstAt">When the first was given up, UTC.</param>
/// <param name="LastAt">When the last was given up, UTC.</param>
/// <param name="SampleId">The last one.</param>
/// <param name="Sample">The sentence the last one left, or null.</param>
/// <param name="Note">What was noted with the last one, or null.</param>
public sealed record FailureGroup(
    string Kind, string Stage, string Cause, string State, long Count, long Retriable, DateTimeOffset FirstAt, DateTimeOffset LastAt, Guid SampleId, string? Sample, string? Note);
