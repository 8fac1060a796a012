using MassTransit;

namespace Ingestion.Messaging.Publishing;

/// <summary>The bus that <see cref="ConfirmedPublisher"/> sends by: a connection of its own, apart from the one that is consumed on.</summary>
public interface IPublishBus : IBus;
