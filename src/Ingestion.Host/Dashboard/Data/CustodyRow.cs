namespace Ingestion.Host.Dashboard.Data;

/// <summary>One outcome of <c>ops.custody_balance</c>.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Files">Files in it.</param>
/// <param name="Evidence">Files whose evidence is there.</param>
/// <param name="Unproven">Files whose evidence is missing; must be 0.</param>
internal sealed record CustodyRow(string Outcome, long Files, long Evidence, long Unproven);
