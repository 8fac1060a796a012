namespace Ingestion.Host.Dashboard.Data;

/// <summary>A date the text speaks of.</summary>
/// <param name="Text">The words.</param>
/// <param name="Value">Reduced ISO 8601; null where it cannot be resolved.</param>
/// <param name="Start">First unit in the body.</param>
/// <param name="End">One past the last.</param>
internal sealed record DateRow(string Text, string? Value, int Start, int End);
