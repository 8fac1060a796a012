using System.IO.Compression;
using Ingestion.Testing;

namespace Ingestion.Benchmarks.Fuzz;

/// <summary>What is mutated: our golden files and samples whole, and short pieces of the development pages and texts, read at run time only.</summary>
/// <param name="shared">The folder with the measuring sets; where it is missing, our own files are all.</param>
internal sealed class FuzzSeeds(string shared)
{
    // Short inputs, so that a million take minutes: of a page its head, which is mostly too short to be an article, and a middle that may be one.
    private const int Head = 1200;
    private const int Middle = 5 * Head;

    private static readonly string[] Endings = [".txt", ".html", ".json", ".md", ".xml"];

    /// <summary>The samples, in a fixed order.</summary>
    public IReadOnlyList<byte[]> Read()
    {
        var golden = Path.Combine(Checkout.Root, "tests", "Ingestion.Tests", "Cleaner", "Golden");
        var samples = Path.Combine(Checkout.Root, "deploy", "samples");
        var own = new[] { golden, samples }.Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Endings.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(f => f.Length is > 0 and < 6 * 1024);
        return [.. own, .. new[] { "html", "text-full" }.Select(t => Path.Combine(shared, "data", "extraction", t)).Where(Directory.Exists).SelectMany(PiecesOf)];
    }

    /// <summary>Of each page its beginning, where everything is stated, and a piece out of its middle.</summary>
    private static IEnumerable<byte[]> PiecesOf(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.gz").Order(StringComparer.Ordinal))
        {
            using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            packed.CopyTo(bytes);
            var all = bytes.ToArray();
            yield return all[..Math.Min(Head, all.Length)];
            if (all.Length > 3 * Head) yield return all[(all.Length / 2)..Math.Min(all.Length, (all.Length / 2) + Middle)];
        }
    }
}
