using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ingestion.Host.Commands;

/// <summary>How commands write JSON for scripts: camelCase, indented, control characters escaped.</summary>
internal static class CommandJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>Writes <paramref name="value"/> to standard output.</summary>
    public static void Print<T>(T value) => Console.WriteLine(JsonSerializer.Serialize(value, Options));
}
