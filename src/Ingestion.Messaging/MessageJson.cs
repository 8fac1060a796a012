using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ingestion.Messaging.Serialization;

namespace Ingestion.Messaging;

/// <summary>How messages are written as JSON: the same on the wire and in <c>ops.failure</c>.</summary>
public static class MessageJson
{
    /// <summary>camelCase, nulls left out, text as it is (a body of Cyrillic would be three times as long in escapes).</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions());

    /// <summary>Sets <paramref name="options"/> up as messages are written.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // MassTransit indents unless told otherwise: each of an article's hundreds of numbers on a line of its own, behind thirty spaces.
        options.WriteIndented = false;
        // The pipeline's own types as the compiler found them; MassTransit's envelope by reflection.
        options.TypeInfoResolver = JsonTypeInfoResolver.Combine(MessageContracts.Default, options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver());
        // Nothing of this is ever placed into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }
}
