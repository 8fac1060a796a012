namespace Ingestion.Messaging;

/// <summary>What carries the messages.</summary>
public enum MessagingTransport
{
    /// <summary>A RabbitMQ broker, 3.10 or later.</summary>
    RabbitMq,

    /// <summary>
    /// This process's memory. Needs all roles in one process; what is under way when the process ends is published again from the
    /// ledger at the next start.
    /// </summary>
    Embedded,
}
