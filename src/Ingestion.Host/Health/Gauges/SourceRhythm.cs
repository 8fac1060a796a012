namespace Ingestion.Host.Health.Gauges;

/// <summary>How a source has come in during the last week.</summary>
/// <param name="Source">The label.</param>
/// <param name="Silence">Seconds since its last file was found.</param>
/// <param name="UsualGap">The longest pause between two of its files, seconds; an hour at least.</param>
/// <param name="Files">How many files came.</param>
internal sealed record SourceRhythm(string Source, double Silence, double UsualGap, long Files);
