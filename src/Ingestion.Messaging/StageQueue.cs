using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging;

/// <summary>A queue that is consumed here.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Stage">Whose it is; null for quarantine.</param>
/// <param name="IsSuspect">Whether it is the stage's suspect queue.</param>
internal sealed record StageQueue(string Name, Stage? Stage, bool IsSuspect);
