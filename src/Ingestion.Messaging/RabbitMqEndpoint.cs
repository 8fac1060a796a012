using Ingestion.Messaging.Quarantine;
using Ingestion.Messaging.Topology;
using MassTransit;

namespace Ingestion.Messaging;

/// <summary>An endpoint on RabbitMQ, with exactly the arguments that <see cref="QueueCatalogue"/> declares.</summary>
internal static class RabbitMqEndpoint
{
    public static void Configure(
        IRabbitMqBusFactoryConfigurator cfg, IBusRegistrationContext context, MessagingOptions options, StageConsumers consumers, StageQueue queue) =>
        cfg.ReceiveEndpoint(queue.Name, endpoint =>
        {
            endpoint.Durable = true;
            foreach (var (name, value) in queue.Stage is null ? QueueCatalogue.QuarantineArguments : QueueCatalogue.WorkArguments)
                endpoint.SetQueueArgument(name, value!);
            if (queue.Stage is null) DeadLetteredConsumer.Unbind(endpoint);
            StageEndpoint.Configure(endpoint, context, options, consumers, queue);
            if (queue.Stage is null) endpoint.ConfigureConsumer<DeadLetteredConsumer>(context);
        });
}
