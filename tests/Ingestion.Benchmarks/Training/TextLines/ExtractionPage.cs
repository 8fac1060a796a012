using System.Security.Cryptography;
using System.Text;
using Ingestion.Benchmarks.Extraction;
using Ingestion.Cleaner;
using Ingestion.Cleaner.Decoding;
using Ingestion.Cleaner.Structure;
using Ingestion.Cleaner.Text;

namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>A text page of the extraction set with its gold, its lines, and which of them are body.</summary>
internal sealed class ExtractionPage
{
    /// <summary>The track of texts that hold nothing but an article.</summary>
    public const string CleanTrack = "clean";

    /// <summary>The tracks of bare text.</summary>
    public static readonly string[] Tracks = ["text-full", "text-tail"];

    public required string Track { get; init; }

    public required string Domain { get; init; }

    public required SourcePage Page { get; init; }

    public required Ingestion.Cleaner.Text.TextLines Lines { get; init; }

    /// <summary>For each line whether it is body.</summary>
    public required bool[] IsBody { get; init; }

    /// <summary>Weight of the whole page in training.</summary>
    public required double Weight { get; init; }

    /// <summary>The fold of its domain, as for every figure by fold.</summary>
    public required int Fold { get; init; }

    /// <summary>A number made of the domain alone.</summary>
    public uint DomainNumber => BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes("text-lines-fold:" + Domain)), 0);

    /// <summary>Reads all pages of both tracks that have a whole gold body, in the order of their names.</summary>
    public static List<ExtractionPage> ReadAll(string shared)
    {
        var pages = new List<ExtractionPage>();
        foreach (var gold in GoldPage.Load(shared).Where(g => g.Body is not null))
        {
            foreach (var track in Tracks.Where(gold.Tracks.Contains)) pages.Add(Create(gold, track, gold.Input(shared, track)!, 1));
            if (!gold.Tracks.Contains(Tracks[0])) continue;

            // Texts that were clean from the start, with and without a headline, so that the model does not expect furniture everywhere.
            var title = gold.Title ?? Encoding.UTF8.GetString(gold.Input(shared, Tracks[0])!).Split('\n')[0];
            pages.Add(Create(gold, CleanTrack, Encoding.UTF8.GetBytes($"{title}\n\n{gold.Body}"), 0.3));
            pages.Add(Create(gold, CleanTrack, Encoding.UTF8.GetBytes(gold.Body!), 0.15));
        }

        return pages;
    }

    private static ExtractionPage Create(GoldPage gold, string track, byte[] bytes, double weight)
    {
        var page = TextBlockReader.Read(TextDecoder.Decode(bytes).Text!.Text, new CleanerOptions().MaxBlocks);
        return new ExtractionPage
        {
            Track = track,
            Domain = gold.Domain,
            Fold = gold.Fold,
            Page = page,
            Lines = Ingestion.Cleaner.Text.TextLines.Scan(page),
            IsBody = GoldAlignment.Align(page, gold.Body!),
            Weight = weight,
        };
    }
}
