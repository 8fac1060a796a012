using RabbitMQ.Client.Exceptions;

namespace Ingestion.Messaging;

/// <summary>Tells what a broker that is away does to a question from everything else.</summary>
public static class BrokerFault
{
    /// <summary>Whether the broker is away or does not answer.</summary>
    /// <param name="fault">What came of a question.</param>
    /// <param name="asked">The asker's own token. The client gives up a question that is not answered in time by cancelling it with a token of its own.</param>
    public static bool IsOutage(Exception fault, CancellationToken asked) => fault switch
    {
        RabbitMQClientException or IOException or TimeoutException or ObjectDisposedException => true,
        OperationCanceledException => !asked.IsCancellationRequested,
        _ => false,
    };
}
