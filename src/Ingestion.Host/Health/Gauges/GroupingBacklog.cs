namespace Ingestion.Host.Health.Gauges;

/// <summary>How far reprints and stories are behind the articles.</summary>
/// <param name="Waiting">Texts that wait.</param>
/// <param name="Lag">Seconds that the oldest has waited.</param>
internal sealed record GroupingBacklog(long Waiting, double Lag);
