using Ingestion.Cleaner.Html;
using Ingestion.Cleaner.Text;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads decoded text of any known format into pages.</summary>
internal static class FormatReader
{
    /// <summary>The pages of a file, in its order, or why there are none.</summary>
    /// <exception cref="OperationCanceledException">The budget is spent.</exception>
    public static FormatReading Read(string name, string text, CleanerOptions options, CancellationToken budget = default) => FormatSniffer.Sniff(name, text) switch
    {
        FileFormat.Html => new([HtmlBlockReader.Read(HtmlTreeBuilder.Build(text, options.MaxDepth, options.MaxNodes, budget), options.MaxBlocks, budget)], null),
        FileFormat.Markdown => new([MarkdownReader.Read(text, options.MaxBlocks, budget)], null),
        FileFormat.Json => JsonReader.Read(text, options, budget),
        FileFormat.JsonLines => JsonLinesReader.Read(text, options, budget),
        FileFormat.Feed => FeedReader.Read(text, options, budget),
        _ => new([TextBlockReader.Read(text, options.MaxBlocks, budget)], null),
    };
}
