namespace Ingestion.Contracts.Publishing;

/// <summary>A queue and what waits in it.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Messages">Messages ready for delivery, 0 or more.</param>
public sealed record QueueDepth(string Queue, long Messages);
