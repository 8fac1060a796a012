namespace Ingestion.Messaging.Topology;

/// <summary>A queue as it is declared.</summary>
/// <param name="Name">Its name; an exchange of the same name feeds it.</param>
/// <param name="Arguments">Its arguments, fixed for as long as the name lives.</param>
/// <param name="BoundTo">Exchanges of message types that feed it.</param>
public sealed record QueueSpec(string Name, IReadOnlyDictionary<string, object?> Arguments, IReadOnlyList<string> BoundTo);
