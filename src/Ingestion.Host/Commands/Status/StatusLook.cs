using Ingestion.Database.Entities;
using Ingestion.Messaging;

namespace Ingestion.Host.Commands.Status;

/// <summary>What was seen at one moment.</summary>
/// <param name="At">When.</param>
/// <param name="Balance">Files by outcome.</param>
/// <param name="Queues">The broker's queues; none with the embedded transport.</param>
internal sealed record StatusLook(DateTimeOffset At, IReadOnlyList<CustodyBalance> Balance, IReadOnlyList<QueueState> Queues);
