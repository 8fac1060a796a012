using System.Net.Mime;
using MassTransit;
using MassTransit.Serialization;

namespace Ingestion.Messaging.Serialization;

/// <summary>MassTransit's JSON on the wire, written by its own serializer and read by <see cref="SlicingDeserializer"/>.</summary>
internal sealed class SlicingSerializerFactory : ISerializerFactory
{
    private readonly SystemTextJsonMessageSerializer _serializer = new();

    /// <inheritdoc/>
    public ContentType ContentType => SystemTextJsonMessageSerializer.JsonContentType;

    /// <inheritdoc/>
    public IMessageSerializer CreateSerializer() => _serializer;

    /// <inheritdoc/>
    public IMessageDeserializer CreateDeserializer() => new SlicingDeserializer(_serializer);
}
