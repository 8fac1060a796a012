namespace Ingestion.Contracts.Publishing;

/// <summary>How much work waits between the stages; the messaging project implements it, the watcher slows down by it.</summary>
public interface IPipelineDepth
{
    /// <summary>
    /// The deepest stage queue in messages that are ready for delivery, with its name; null when the broker does not answer.
    /// </summary>
    ValueTask<QueueDepth?> DeepestAsync(CancellationToken cancellationToken);

    /// <summary>
    /// How long ago a message must have been published for its content to be lost for certain where its file is still in flight; null where that
    /// cannot be said now: something waits, is put off or is on its way to quarantine, or the broker does not answer.
    /// </summary>
    ValueTask<TimeSpan?> LostAfterAsync(CancellationToken cancellationToken);
}
