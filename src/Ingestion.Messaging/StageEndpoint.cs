using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Quarantine;
using Ingestion.Messaging.Topology;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Messaging;

/// <summary>What every endpoint has, on every transport.</summary>
internal static class StageEndpoint
{
    public static void Configure(
        IReceiveEndpointConfigurator endpoint, IBusRegistrationContext context, MessagingOptions options, StageConsumers consumers, StageQueue queue)
    {
        var quarantine = context.GetRequiredService<RawQuarantine>();
        endpoint.ConnectReceiveEndpointObserver(context.GetRequiredService<StageGate>());
        endpoint.PublishFaults = false;
        endpoint.PrefetchCount = PrefetchOf(options, queue);
        endpoint.ConcurrentMessageLimit = ConcurrencyOf(options, queue);
        var faults = ActivatorUtilities.CreateInstance<FaultFilter>(context);
        endpoint.ConfigureError(pipe => pipe.UseFilter(faults));
        endpoint.ConfigureDeadLetter(pipe => pipe.UseFilter(new SkippedFilter(quarantine)));
        // The suspect queue is fed by the stage itself, never by what is published.
        endpoint.ConfigureConsumeTopology = !queue.IsSuspect;
        // What is quarantined comes here only by way of a delay: published, it goes to the quarantine queue alone.
        if (queue.Stage is not null) endpoint.ConfigureMessageTopology<ArticlesQuarantined>(false);
        foreach (var consumer in consumers.On(queue)) endpoint.ConfigureConsumer(context, consumer);
    }

    private static int PrefetchOf(MessagingOptions options, StageQueue queue) =>
        queue.IsSuspect ? 1 : queue.Stage is Stage.Persist or null ? options.PersistPrefetch : options.Prefetch;

    private static int ConcurrencyOf(MessagingOptions options, StageQueue queue) => queue switch
    {
        { IsSuspect: true } => 1,
        // The persister's handlers wait for a common commit: as many as are there.
        { Stage: Stage.Persist or null } => options.PersistPrefetch,
        _ => options.Concurrency > 0 ? options.Concurrency : Environment.ProcessorCount,
    };
}
