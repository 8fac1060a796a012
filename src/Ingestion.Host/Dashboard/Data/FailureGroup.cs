namespace Ingestion.Host.Dashboard.Data;

/// <summary>Failures of one cause, as <c>ops.failure_cause</c> groups them.</summary>
/// <param name="Kind">rejected or quarantined.</param>
/// <param name="Stage">Who gave them up.</param>
/// <param name="Cause">The stable short code.</param>
/// <param name="State">open, retrying, resolved or archived.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstAt">When the first was given up.</param>
/// <param name="LastAt">When the last was given up.</param>
/// <param name="SampleFile">The file of the latest; null where it has just changed its state.</param>
/// <param name="SampleDetail">What the latest says.</param>
internal sealed record FailureGroup(
    string Kind, string Stage, string Cause, string State, long Count, DateTimeOffset FirstAt, DateTimeOffset LastAt, Guid? SampleFile, string? SampleDetail)
{
    /// <summary>Whether it waits for a person: quarantined, and nobody has seen to it.</summary>
    public bool WaitsForAPerson => Kind == "quarantined" && State == "open";
}
