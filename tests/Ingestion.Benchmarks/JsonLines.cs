using System.IO.Compression;
using System.Text.Json;

namespace Ingestion.Benchmarks;

/// <summary>Reads the measuring sets: one JSON object a line, packed as <c>.gz</c> or not.</summary>
internal static class JsonLines
{
    /// <summary>The objects of a file.</summary>
    public static IEnumerable<JsonElement> Of(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    /// <summary>A text field, or the empty text where it is absent.</summary>
    public static string Text(this JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
