using MassTransit;

namespace Ingestion.Messaging.Topology;

/// <summary>Names our exchanges as <see cref="ExchangeNames"/> says and leaves MassTransit's own to MassTransit.</summary>
internal sealed class FrozenEntityNames(IEntityNameFormatter others) : IEntityNameFormatter
{
    public string FormatEntityName<T>() => ExchangeNames.All.TryGetValue(typeof(T), out var name) ? name : others.FormatEntityName<T>();
}
