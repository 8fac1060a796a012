using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Consuming;

/// <summary>The stage is suspended: the message goes back to its queue, untouched.</summary>
/// <param name="stage">The stage.</param>
/// <param name="reason">Why, in one line.</param>
public sealed class StageSuspendedException(Stage stage, string reason) : Exception($"stage '{QueueNames.Of(stage)}' is suspended: {reason}");
