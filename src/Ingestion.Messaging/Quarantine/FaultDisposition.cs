using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Retrying;
using MassTransit;

namespace Ingestion.Messaging.Quarantine;

/// <summary>What to do with a message whose handling failed as a whole.</summary>
public enum FaultDisposition
{
    /// <summary>It goes back to its queue.</summary>
    Requeue,

    /// <summary>It goes to quarantine with its bytes and the cause.</summary>
    Quarantine,
}

/// <summary>Decides a <see cref="FaultDisposition"/> from what was thrown.</summary>
public static class FaultDispositionPolicy
{
    /// <summary>Only a message that cannot be read is quarantined here; everything else was not the message's fault.</summary>
    public static FaultDisposition Decide(Exception exception) => exception switch
    {
        StageSuspendedException or DependencyAwayException or PublishNotConfirmedException or StoreAwayException or OperationCanceledException => FaultDisposition.Requeue,
        System.Runtime.Serialization.SerializationException => FaultDisposition.Quarantine,
        System.Text.Json.JsonException or MessageException => FaultDisposition.Quarantine,
        { InnerException: { } inner } when Decide(inner) == FaultDisposition.Quarantine => FaultDisposition.Quarantine,
        _ => FaultDisposition.Requeue,
    };
}
