namespace Ingestion.Database;

/// <summary>Whether the database can be worked with.</summary>
/// <param name="Available">Whether it is there and takes writes.</param>
/// <param name="Reason">Why not, in one line; null when it is.</param>
public sealed record ProbeResult(bool Available, string? Reason);
