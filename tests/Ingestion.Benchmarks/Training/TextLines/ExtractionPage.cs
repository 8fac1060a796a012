using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ingestion.Cleaner;
using Ingestion.Cleaner.Decoding;
using Ingestion.Cleaner.Structure;
using Ingestion.Cleaner.Text;

namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>A text page of the extraction set with its gold, its lines, and which of them are body.</summary>
internal sealed class ExtractionPage
{
    public const int Folds = 5;

    /// <summary>The tracks of bare text.</summary>
    public static readonly string[] Tracks = ["text-full", "text-tail"];

    public required string Id { get; init; }

    public required string Track { get; init; }

    public required string Domain { get; init; }

    public required SourcePage Page { get; init; }

    public required Ingestion.Cleaner.Text.TextLines Lines { get; init; }

    /// <summary>For each line whether it is body.</summary>
    public required bool[] IsBody { get; init; }

    /// <summary>Weight of the whole page in training.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Which of <see cref="Folds"/> folds the domain falls into.</summary>
    public int Fold => (int)(DomainNumber % Folds);

    /// <summary>A number made of the domain alone.</summary>
    public uint DomainNumber => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes("text-lines-fold:" + Domain)), 0);

    /// <summary>Reads all pages of both tracks that have a whole gold body, in the order of their names.</summary>
    public static List<ExtractionPage> ReadAll(string shared)
    {
        var folder = Path.Combine(shared, "data", "extraction");
        var pages = new List<ExtractionPage>();
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "gold"), "*.json").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = gold.RootElement;
            if (root.GetProperty("body").ValueKind != JsonValueKind.String) continue;
            var tracks = root.GetProperty("tracks").EnumerateArray().Select(t => t.GetString()).ToHashSet(StringComparer.Ordinal);
            var id = Path.GetFileNameWithoutExtension(file);
            var body = root.GetProperty("body").GetString()!;
            var domain = root.GetProperty("domain").GetString()!;
            foreach (var track in Tracks.Where(tracks.Contains))
                pages.Add(Create(id, track, domain, ReadText(Path.Combine(folder, track, id + ".txt.gz")), body, 1));
            if (tracks.Contains(Tracks[0]))
                pages.Add(Create(id, "clean", domain, Encoding.UTF8.GetBytes($"{root.GetProperty("title").GetString() ?? FirstLine(folder, id)}\n\n{body}"), body, 0.3));
            if (tracks.Contains(Tracks[0])) pages.Add(Create(id, "clean", domain, Encoding.UTF8.GetBytes(body), body, 0.15));
        }

        return pages;
    }

    /// <summary>Reads one packed text.</summary>
    public static byte[] ReadText(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string FirstLine(string folder, string id) =>
        Encoding.UTF8.GetString(ReadText(Path.Combine(folder, Tracks[0], id + ".txt.gz"))).Split('\n')[0];

    private static ExtractionPage Create(string id, string track, string domain, byte[] bytes, string gold, double weight)
    {
        var page = TextBlockReader.Read(TextDecoder.Decode(bytes).Text!.Text, new CleanerOptions().MaxBlocks);
        return new ExtractionPage
        {
            Id = id,
            Track = track,
            Domain = domain,
            Page = page,
            Lines = Ingestion.Cleaner.Text.TextLines.Scan(page),
            IsBody = GoldAlignment.Align(page, gold),
            Weight = weight,
        };
    }
}
