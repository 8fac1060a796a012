using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ingestion.Benchmarks.Extraction;

/// <summary>A page of the extraction set with its gold.</summary>
internal sealed record GoldPage(string Id, string Set, string Domain, string[] Tracks, string? Body, string[] With, string[] Without, string? Title, string[] Authors, string? Published)
{
    /// <summary>How many folds by domain.</summary>
    public const int Folds = 5;

    /// <summary>The fold of its domain.</summary>
    public int Fold => SHA256.HashData(Encoding.UTF8.GetBytes("fold:" + Domain))[0] % Folds;

    /// <summary>All pages, by id.</summary>
    public static IReadOnlyList<GoldPage> Load(string shared) =>
        [.. Directory.GetFiles(Path.Combine(shared, "data", "extraction", "gold"), "*.json").Order(StringComparer.Ordinal).Select(Parse)];

    /// <summary>The bytes of its input in a track, or null where it has none.</summary>
    public byte[]? Input(string shared, string track)
    {
        var path = Path.Combine(shared, "data", "extraction", track, Id + (track == "html" ? ".html.gz" : ".txt.gz"));
        if (!File.Exists(path)) return null;
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static GoldPage Parse(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        return new GoldPage(
            Text(root, "id")!, Text(root, "set")!, Text(root, "domain")!, Texts(root, "tracks"), Text(root, "body"), Texts(root, "with"), Texts(root, "without"),
            Text(root, "title"), Texts(root, "author"), Text(root, "published"));
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Texts(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];
}
