namespace Ingestion.Host.Dashboard.Data;

/// <summary>The files between folder and outcome.</summary>
/// <param name="Files">How many.</param>
/// <param name="OldestAt">When the oldest of them was found, or published again; null for none.</param>
internal sealed record InFlight(long Files, DateTimeOffset? OldestAt);
