using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MassTransit;
using MassTransit.Serialization;

namespace Ingestion.Messaging.Serialization;

/// <summary>A received envelope whose message is read when a consumer asks for it, straight from its bytes.</summary>
/// <param name="serializer">MassTransit's own serializer, which reads the whole where more than the message is asked for.</param>
/// <param name="body">The whole body.</param>
/// <param name="slice">Where the message lies in it.</param>
/// <param name="envelope">The envelope without its message.</param>
internal sealed class SlicedSerializerContext(SystemTextJsonMessageSerializer serializer, byte[] body, MessageSlice slice, MessageEnvelope envelope)
    : SystemTextJsonSerializerContext(
        serializer, SystemTextJsonMessageSerializer.Options, serializer.ContentType, new EnvelopeMessageContext(envelope, serializer), envelope.MessageType ?? [], envelope)
{
    /// <inheritdoc/>
    public override bool TryGetMessage<T>([NotNullWhen(true)] out T? message)
        where T : class
    {
        message = IsSupportedMessageType<T>() ? JsonSerializer.Deserialize<T>(slice.Of(body), Options) : null;
        return message is not null;
    }

    /// <inheritdoc/>
    public override bool TryGetMessage(Type messageType, [NotNullWhen(true)] out object? message)
    {
        message = JsonSerializer.Deserialize(slice.Of(body), messageType, Options);
        return message is not null;
    }

    /// <inheritdoc/>
    public override IMessageSerializer GetMessageSerializer() => Whole().GetMessageSerializer();

    /// <inheritdoc/>
    public override IMessageSerializer GetMessageSerializer(object message, string[] messageTypes) => Whole().GetMessageSerializer(message, messageTypes);

    /// <inheritdoc/>
    public override IMessageSerializer GetMessageSerializer<T>(MessageEnvelope envelope, T message) => Whole().GetMessageSerializer(envelope, message);

    private SerializerContext Whole() => serializer.Deserialize(new BytesMessageBody(body), EmptyHeaders.Instance);
}
