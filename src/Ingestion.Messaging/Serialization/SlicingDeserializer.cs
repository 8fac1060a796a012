using System.Net.Mime;
using System.Runtime.Serialization;
using System.Text.Json;
using MassTransit;
using MassTransit.Serialization;

namespace Ingestion.Messaging.Serialization;

/// <summary>
/// Reads MassTransit's JSON envelopes, the message in two passes: one over its bytes to find its end, one that makes the object. MassTransit's own
/// serializer takes four: into a tree, into an envelope, into another tree, into the object.
/// </summary>
/// <param name="serializer">MassTransit's own, for what this one does not understand.</param>
internal sealed class SlicingDeserializer(SystemTextJsonMessageSerializer serializer) : IMessageDeserializer
{
    /// <inheritdoc/>
    public ContentType ContentType => serializer.ContentType;

    /// <inheritdoc/>
    public void Probe(ProbeContext context) => serializer.Probe(context);

    /// <inheritdoc/>
    public MessageBody GetMessageBody(string text) => serializer.GetMessageBody(text);

    /// <inheritdoc/>
    public ConsumeContext Deserialize(ReceiveContext receiveContext) =>
        new BodyConsumeContext(receiveContext, Deserialize(receiveContext.Body, receiveContext.TransportHeaders, receiveContext.InputAddress));

    /// <inheritdoc/>
    /// <exception cref="SerializationException">The body is no envelope.</exception>
    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null)
    {
        var bytes = body.GetBytes();
        if (MessageSlice.Find(bytes) is not { } slice || Envelope(slice.Emptied(bytes)) is not { } envelope) return serializer.Deserialize(body, headers, destinationAddress);
        return new SlicedSerializerContext(serializer, bytes, slice, envelope);
    }

    private static MessageEnvelope? Envelope(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<MessageEnvelope>(json, SystemTextJsonMessageSerializer.Options);
        }
        catch (JsonException)
        {
            // Read as a whole, MassTransit says what is wrong, as it always does.
            return null;
        }
    }
}
