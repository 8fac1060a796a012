using System.IO.Compression;
using System.Text.Json;

namespace Ingestion.Benchmarks;

/// <summary>Reads files of one JSON object a line, packed as <c>.gz</c> or not.</summary>
internal static class JsonLines
{
    /// <summary>The objects of a file.</summary>
    public static IEnumerable<JsonElement> Of(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    /// <summary>A field's text, or null where there is none.</summary>
    public static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
}
