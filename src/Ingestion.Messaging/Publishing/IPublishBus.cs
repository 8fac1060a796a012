using MassTransit;

namespace Ingestion.Messaging.Publishing;

/// <summary>The watcher's own bus: a stuck handler freezes the connection it runs on, publishes included, so the watcher has another.</summary>
public interface IPublishBus : IBus;
