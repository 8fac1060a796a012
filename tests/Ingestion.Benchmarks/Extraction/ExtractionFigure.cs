using System.Text.Json;

namespace Ingestion.Benchmarks.Extraction;

/// <summary>A figure of the extraction set: where the scorer prints it, what is asked, what the best others reach on the same pages.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Track">The track.</param>
/// <param name="Set">The set, or <c>all</c>.</param>
/// <param name="Part">The scorer's part, such as <c>body</c>.</param>
/// <param name="Value">The value in it.</param>
/// <param name="Asked">What is asked, 0 to 1.</param>
/// <param name="Others">What others reach.</param>
internal sealed record ExtractionFigure(string Name, string Track, string Set, string Part, string Value, double Asked, string Others)
{
    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<ExtractionFigure> All { get; } =
    [
        new("html, all", "html", "all", "body", "f1", 0.960, "0.941 trafilatura 2.2, 0.937 SmartReader"),
        new("html, zyte", "html", "zyte", "body", "f1", 0.975, "0.970"),
        new("html, wcxb", "html", "wcxb", "body", "f1", 0.945, "0.929"),
        new("html, traf snippets", "html", "traf", "snippets", "f1", 0.945, "0.944"),
        new("text-full, all", "text-full", "all", "body", "f1", 0.930, "0.878 best product, 0.912 a simple learnt line classifier"),
        new("text-tail, all", "text-tail", "all", "body", "f1", 0.955, "0.910 best product, 0.939 the same classifier"),
        new("title, strict", "html", "all", "title", "match", 0.88, "0.765"),
        new("date", "html", "all", "date", "match", 0.90, "0.855"),
        new("author", "html", "all", "author", "match", 0.75, "0.686"),
    ];

    /// <summary>The figure out of what the scorer says of a track.</summary>
    public double Of(JsonElement scored) => scored.GetProperty("results").GetProperty(Set).GetProperty(Part).GetProperty(Value).GetDouble();
}
