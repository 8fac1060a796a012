using System.CommandLine;

namespace Ingestion.Benchmarks.EndToEnd.Corpus;

/// <summary>
/// Makes any number of files from a seed: distinct stories from a few dozen sources, some of them again (the same bytes under another name) and some reprinted by
/// another source under another frame. The same seed makes the same files.
/// </summary>
internal sealed class CorpusGenerator(CorpusKind kind, int seed, double duplicates, double reprints)
{
    /// <summary>Of what is measured, so many are an earlier story under another frame.</summary>
    public const double ReprintShare = 0.02;

    private const int Sources = 24;
    private const int TextsToAPage = 4; // of a mixed corpus

    /// <summary>Option <c>--kind text|html|mixed</c>.</summary>
    public static Option<CorpusKind> KindOption() => new("--kind") { Description = "What they are", DefaultValueFactory = _ => CorpusKind.Text };

    /// <summary>The files that are measured unless asked otherwise, without second copies.</summary>
    public static CorpusGenerator Measured(CorpusKind kind) => new(kind, seed: 1, duplicates: 0, ReprintShare);

    /// <summary>The files.</summary>
    public IEnumerable<CorpusFile> Make(int files)
    {
        for (var number = 0; number < files; number++) yield return File(number);
    }

    private CorpusFile File(int number)
    {
        var random = new Random(HashCode(number));
        var source = random.Next(Sources);
        var draw = random.NextDouble();
        var earlier = number > 0 ? random.Next(number) : 0;
        var html = kind == CorpusKind.Html || (kind == CorpusKind.Mixed && number % TextsToAPage == 0);
        if (number > 0 && draw < duplicates) return Again(earlier, source, number);
        var reprint = number > 0 && draw < duplicates + reprints;
        var story = new StoryWriter(HashCode(reprint ? earlier : number)).Write();
        var frame = new Random(HashCode(number) ^ 0x5DEECE6);
        return new(Name(source, number, html ? ".html" : ".txt"), html ? HtmlPage.Of(story, Site(source), number, frame) : TextPage.Of(story, frame));
    }

    private CorpusFile Again(int earlier, int source, int number)
    {
        var copied = File(earlier);
        return copied with { Path = Name(source, number, Path.GetExtension(copied.Path)) };
    }

    // A seed of its own for every file: neighbouring seeds of Random would begin alike.
    private int HashCode(int number) => (int)(((uint)number * 2654435761u) ^ ((uint)seed * 40503u)) & int.MaxValue;

    private static string Site(int source) => $"paper-{source:00}";

    private static string Name(int source, int number, string extension) => $"{Site(source)}/{number:0000000}{extension}";
}
