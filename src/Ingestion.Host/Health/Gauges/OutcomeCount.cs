namespace Ingestion.Host.Health.Gauges;

/// <summary>A row of <c>ops.custody_balance</c>.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Files">Files in it.</param>
/// <param name="Unproven">Files without their evidence; must be 0.</param>
internal sealed record OutcomeCount(string Outcome, long Files, long Unproven);
