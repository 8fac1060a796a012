using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Consuming;

/// <summary>Why a stage does not take messages, and since when.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Dependency">What is away.</param>
/// <param name="Reason">Why, in one line.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record StageSuspension(Stage Stage, string Dependency, string Reason, DateTimeOffset Since);
