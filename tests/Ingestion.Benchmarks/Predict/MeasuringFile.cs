using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Ingestion.Benchmarks.Predict;

/// <summary>Reads the measuring sets: one JSON object a line, packed as <c>.gz</c> or not.</summary>
internal static class MeasuringFile
{
    /// <summary>The file's items in order.</summary>
    public static IEnumerable<JsonElement> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
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
