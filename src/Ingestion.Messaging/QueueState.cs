namespace Ingestion.Messaging;

/// <summary>A queue as the broker sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Messages">Messages ready for delivery; -1 where the queue does not exist.</param>
/// <param name="Consumers">Consumers on it.</param>
public sealed record QueueState(string Name, long Messages, long Consumers);
