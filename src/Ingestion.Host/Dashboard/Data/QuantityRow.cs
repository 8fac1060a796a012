namespace Ingestion.Host.Dashboard.Data;

/// <summary>A number of something.</summary>
/// <param name="Text">The words.</param>
/// <param name="Value">The value as PostgreSQL writes it, or a range.</param>
/// <param name="Qualifier">up to, more than, ….</param>
/// <param name="Unit">A unit, % or a currency's code.</param>
/// <param name="Counted">What is counted.</param>
/// <param name="Claimant">Who says so.</param>
/// <param name="Start">First unit in the body.</param>
/// <param name="End">One past the last.</param>
internal sealed record QuantityRow(string Text, string Value, string? Qualifier, string? Unit, string? Counted, string? Claimant, int Start, int End);
