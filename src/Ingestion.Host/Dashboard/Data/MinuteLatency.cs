namespace Ingestion.Host.Dashboard.Data;

/// <summary>How long the files that were found in one minute took to their outcome.</summary>
/// <param name="Minute">Its beginning, UTC.</param>
/// <param name="Median">Half of them were faster; null where none has an outcome.</param>
/// <param name="Slow">Nineteen of twenty were faster (95th percentile); null where none has an outcome.</param>
internal sealed record MinuteLatency(DateTimeOffset Minute, TimeSpan? Median, TimeSpan? Slow);
