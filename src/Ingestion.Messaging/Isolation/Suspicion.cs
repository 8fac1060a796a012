using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Messaging.Isolation;

/// <summary>Tells whether a message came by its stage's suspect queue.</summary>
public static class Suspicion
{
    /// <summary>Whether the message at hand is to be worked on alone, in a process of its own.</summary>
    public static bool FallsOn(ConsumeContext context, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.ReceiveContext.InputAddress.AbsolutePath.EndsWith(QueueNames.Suspect(stage), StringComparison.Ordinal);
    }
}
