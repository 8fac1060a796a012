using Ingestion.Contracts.Publishing;

namespace Ingestion.Watcher.Pressure;

/// <summary>What the watcher knows of the load it causes.</summary>
/// <param name="Deepest">The deepest queue; null where the broker did not say, which holds nothing up: <paramref name="InFlight"/> bounds the load.</param>
/// <param name="InFlight">Files between folder and outcome.</param>
/// <param name="FreeDisk">Bytes free where settled files go; null where the system did not say.</param>
internal readonly record struct PressureReading(QueueDepth? Deepest, int InFlight, long? FreeDisk);
