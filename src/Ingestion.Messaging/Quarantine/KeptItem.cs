using System.Text.Json;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Consuming;

namespace Ingestion.Messaging.Quarantine;

/// <summary>Turns what <c>ops.failure</c> kept of an item into the message that brings it to the stage where it failed.</summary>
public static class KeptItem
{
    private static readonly Dictionary<string, Func<string, (object Envelope, Guid FileId)?>> Readers = new(StringComparer.Ordinal)
    {
        [typeof(FoundItem).FullName!] = payload => Read(payload, EnvelopeShapes.Found),
        [typeof(CleanedItem).FullName!] = payload => Read(payload, EnvelopeShapes.Cleaned),
        [typeof(ClassifiedItem).FullName!] = payload => Read(payload, EnvelopeShapes.Classified),
        [typeof(RejectedItem).FullName!] = payload => Read(payload, EnvelopeShapes.Rejected),
    };

    /// <summary>Full names of the item types that can be published again.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. Readers.Keys];

    /// <summary>The message of one item, its attempts counted from 0 again; null where what was kept is no item of a stage.</summary>
    /// <param name="messageType">Full name of the item's type.</param>
    /// <param name="payload">The item as JSON.</param>
    /// <param name="fileId">The file it has to be about.</param>
    public static object? Envelope(string? messageType, string? payload, Guid fileId)
    {
        if (messageType is null || payload is null || !Readers.TryGetValue(messageType, out var reader)) return null;
        try
        {
            return reader(payload) is { } kept && kept.FileId == fileId ? kept.Envelope : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static (object Envelope, Guid FileId)? Read<TEnvelope, TItem>(string payload, EnvelopeShape<TEnvelope, TItem> shape)
        where TEnvelope : class
    {
        if (JsonSerializer.Deserialize<TItem>(payload, MessageJson.Options) is not { } item || shape.IdentityOf(item) is not { } identity) return null;
        return (shape.Wrap([shape.WithIdentity(item, identity with { Attempt = 0 })]), identity.FileId);
    }
}
