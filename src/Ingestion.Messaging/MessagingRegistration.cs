using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Bodies;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Isolation;
using Ingestion.Messaging.Publishing;
using Ingestion.Messaging.Quarantine;
using Ingestion.Messaging.Serialization;
using Ingestion.Messaging.Telemetry;
using Ingestion.Messaging.Topology;
using Ingestion.Messaging.Watchdog;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RabbitMQ.Client;

namespace Ingestion.Messaging;

/// <summary>Registers the buses. The only place that knows which transport there is.</summary>
public static class MessagingRegistration
{
    /// <summary>Adds messaging for the consumers that <paramref name="stages"/> names.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Section <c>Messaging</c> and <c>ConnectionStrings:RabbitMq</c>.</param>
    /// <param name="stages">Says which consumers run here.</param>
    /// <exception cref="FormatException">No usable broker address.</exception>
    public static IServiceCollection AddIngestionMessaging(
        this IServiceCollection services, IConfiguration configuration, Action<StageConsumers> stages)
    {
        var section = configuration.GetSection(MessagingOptions.Section);
        services.AddOptions<MessagingOptions>().Bind(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateDataAnnotations().ValidateOnStart();
        var options = section.Get<MessagingOptions>() ?? new MessagingOptions();
        var consumers = new StageConsumers();
        stages(consumers);

        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<StageMetrics>();
        services.AddSingleton<ConsumeMetrics>();
        services.AddBodyStore();
        services.AddSingleton<StageGate>();
        services.AddSingleton<StageRunner>();
        services.AddSingleton<StuckWork>();
        services.AddSingleton<RawQuarantine>();
        services.AddSingleton<PublisherLink>();
        services.AddSingleton<ConfirmedPublisher>();
        services.AddSingleton<IArticlePublisher>(provider => provider.GetRequiredService<ConfirmedPublisher>());
        services.Configure<MassTransitHostOptions>(host =>
        {
            host.WaitUntilStarted = true;
            host.StartTimeout = options.StartTimeout;
            host.StopTimeout = options.StopTimeout + TimeSpan.FromSeconds(2);
            host.ConsumerStopTimeout = options.StopTimeout;
        });

        if (options.Transport == MessagingTransport.Embedded) services.AddEmbedded(options, consumers);
        else services.AddRabbitMq(options, consumers, BrokerAddress.Parse(configuration.GetConnectionString("RabbitMq")));
        return services;
    }

    /// <summary>Begins to declare the broker's topology, where there is a broker, while the rest of the process is being composed. What goes wrong is told when the host starts.</summary>
    public static void BeginTopology(this IServiceProvider services) => services.GetService<TopologyStartup>()?.Begin();

    private static void AddRabbitMq(this IServiceCollection services, MessagingOptions options, StageConsumers consumers, Uri address)
    {
        var nodes = BrokerNode.Of(address, options.Nodes);
        var connections = BrokerConnections.To(address, nodes);
        connections.RequestedHeartbeat = options.Heartbeat;
        services.AddSingleton<IConnectionFactory>(connections);
        services.AddSingleton<QueueWatch>();
        services.AddSingleton<TopologyDeclarer>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TopologyStartup>(provider, address));
        services.AddHostedService(provider => provider.GetRequiredService<TopologyStartup>());
        services.AddSingleton<IDelayedSender, DelayQueueSender>();
        services.AddSingleton<IPipelineDepth, BrokerDepth>();
        if (consumers.All.Count > 0)
        {
            services.AddSingleton(consumers);
            services.AddSingleton<ConsumerWatch>();
            services.AddHostedService(provider => provider.GetRequiredService<ConsumerWatch>());
            services.AddMassTransit(bus =>
            {
                bus.DisableUsageTelemetry();
                consumers.AddTo(bus);
                bus.AddConsumer<DeadLetteredConsumer>();
                bus.UsingRabbitMq((context, cfg) =>
                {
                    cfg.ToBroker(address, nodes, options, "ingestion stages");
                    cfg.NameAndSerialize();
                    cfg.ConnectReceiveObserver(context.GetRequiredService<ConsumeMetrics>());
                    foreach (var queue in consumers.Queues) RabbitMqEndpoint.Configure(cfg, context, options, consumers, queue);
                });
            });
        }

        services.AddMassTransit<IPublishBus>(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.UsingRabbitMq((context, cfg) =>
            {
                cfg.ToBroker(address, nodes, options, "ingestion publisher", context.GetRequiredService<PublisherLink>());
                cfg.NameAndSerialize();
            });
        });
        services.AddSingleton<Func<IBus>>(provider => provider.GetRequiredService<IPublishBus>);
    }

    private static void AddEmbedded(this IServiceCollection services, MessagingOptions options, StageConsumers consumers)
    {
        services.AddSingleton<EmbeddedDepth>();
        services.AddSingleton<IPipelineDepth>(provider => provider.GetRequiredService<EmbeddedDepth>());
        services.AddSingleton<IDelayedSender, TimerSender>();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            consumers.AddTo(bus);
            bus.UsingInMemory((context, cfg) =>
            {
                var depth = context.GetRequiredService<EmbeddedDepth>();
                cfg.ConnectPublishObserver(depth);
                cfg.ConnectSendObserver(depth);
                cfg.ConnectReceiveObserver(depth);
                cfg.ConnectReceiveObserver(context.GetRequiredService<ConsumeMetrics>());
                cfg.NameAndSerialize();
                foreach (var queue in consumers.Queues)
                    cfg.ReceiveEndpoint(queue.Name, endpoint => StageEndpoint.Configure(endpoint, context, options, consumers, queue));
            });
        });
        services.AddSingleton<Func<IBus>>(provider => provider.GetRequiredService<IBus>);
    }

    private static void ToBroker(
        this IRabbitMqBusFactoryConfigurator cfg, Uri address, IReadOnlyList<BrokerNode> nodes, MessagingOptions options, string connectionName, PublisherLink? link = null)
    {
        cfg.Host(address, connectionName, host =>
        {
            host.Heartbeat(options.Heartbeat);
            host.RequestedConnectionTimeout(TimeSpan.FromSeconds(5));
            host.PublisherConfirmation = true;
            if (link is not null) host.OnRefreshConnectionFactory = factory =>
            {
                factory.SocketFactory = link.Open;
                return Task.CompletedTask;
            };
            if (nodes.Count > 1) host.UseCluster(cluster =>
            {
                foreach (var node in nodes) cluster.Node($"{node}");
            });
        });
        // The exchange confirms what it cannot route: unroutable comes back as an exception instead.
        cfg.ConfigurePublish(pipe => pipe.UseExecute(send => Mandatory(send)));
        cfg.ConfigureSend(pipe => pipe.UseExecute(send => Mandatory(send)));
    }

    private static void Mandatory(PipeContext send)
    {
        if (send.TryGetPayload(out RabbitMqSendContext? message)) message.Mandatory = true;
    }

    private static void NameAndSerialize(this IBusFactoryConfigurator cfg)
    {
        cfg.ConfigureJsonSerializerOptions(MessageJson.Configure);
        cfg.AddDeserializer(new SlicingSerializerFactory(), isDefault: true);
        cfg.MessageTopology.SetEntityNameFormatter(new FrozenEntityNames(cfg.MessageTopology.EntityNameFormatter));
    }
}
