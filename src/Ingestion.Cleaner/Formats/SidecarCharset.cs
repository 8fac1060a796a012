using System.Text.Json;

namespace Ingestion.Cleaner.Formats;

/// <summary>The field <c>charset</c> of a file's description: a page out of a web archive is described with what its server stated.</summary>
internal static class SidecarCharset
{
    /// <summary>The charset as written, or null where the description names none or cannot be read.</summary>
    public static string? Of(ReadOnlyMemory<byte> sidecar)
    {
        if (sidecar.Span.IndexOf("charset"u8) < 0) return null;
        try
        {
            using var document = LenientJson.Parse(sidecar.Span);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("charset", out var charset)
                && charset.ValueKind == JsonValueKind.String ? charset.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
