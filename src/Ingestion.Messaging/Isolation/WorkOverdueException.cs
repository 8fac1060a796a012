namespace Ingestion.Messaging.Isolation;

/// <summary>An item's work did not end within its time in the worker's own process.</summary>
/// <param name="limit">The time it had.</param>
public sealed class WorkOverdueException(TimeSpan limit) : Exception($"not finished within {limit.TotalSeconds:0.#} s");
