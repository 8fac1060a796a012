namespace Ingestion.Benchmarks.EndToEnd.Latency;

/// <summary>One file's times since its drop.</summary>
/// <param name="Found">Until the watcher took it, the settle time included.</param>
/// <param name="Row">Until another connection saw its row.</param>
internal sealed record FileLatency(TimeSpan Found, TimeSpan Row);
