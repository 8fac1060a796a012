using System.Text.Json;

namespace Ingestion.Messaging.Serialization;

/// <summary>Where the message lies in the JSON of MassTransit's envelope, so that it is read once, as what it is, and not first as a tree.</summary>
/// <param name="Start">The first byte of the message.</param>
/// <param name="End">The byte after its last one.</param>
internal readonly record struct MessageSlice(int Start, int End)
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The slice, or null where the envelope is no JSON object or has no object <c>message</c> of its own.</summary>
    /// <param name="envelope">The body of a transport message, UTF-8.</param>
    public static MessageSlice? Find(ReadOnlySpan<byte> envelope)
    {
        var reader = new Utf8JsonReader(envelope, Lenient);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var found = reader.ValueTextEquals("message"u8);
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                var isObject = reader.TokenType == JsonTokenType.StartObject;
                reader.Skip();
                if (found) return isObject ? new MessageSlice(start, (int)reader.BytesConsumed) : null;
            }
        }
        catch (JsonException)
        {
            // Whoever reads the whole says what is wrong with it.
        }

        return null;
    }

    /// <summary>The envelope with an empty object in the message's place.</summary>
    public byte[] Emptied(ReadOnlySpan<byte> envelope) => [.. envelope[..Start], (byte)'{', (byte)'}', .. envelope[End..]];

    /// <summary>The message alone.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> envelope) => envelope[Start..End];
}
