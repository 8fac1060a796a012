namespace Ingestion.Contracts.Publishing;

/// <summary>How much work waits between the stages; the messaging project implements it, the watcher slows down by it.</summary>
public interface IPipelineDepth
{
    /// <summary>
    /// The deepest stage queue in messages that are ready for delivery, with its name; null when the broker does not answer.
    /// </summary>
    ValueTask<QueueDepth?> DeepestAsync(CancellationToken cancellationToken);
}
