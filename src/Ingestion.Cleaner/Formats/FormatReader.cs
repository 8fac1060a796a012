using Ingestion.Cleaner.Html;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Text;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads decoded text of any known format into pages.</summary>
internal static class FormatReader
{
    /// <summary>The pages of a file, in its order, or why there are none.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="options">Limits.</param>
    /// <param name="conventions">How its dates are written where it does not say so itself.</param>
    /// <param name="budget">Cancelled when the time is spent.</param>
    /// <exception cref="OperationCanceledException">The budget is spent.</exception>
    public static FormatReading Read(string name, string text, CleanerOptions options, DateConventions conventions = default, CancellationToken budget = default) => FormatSniffer.Sniff(name, text) switch
    {
        FileFormat.Html => new([HtmlBlockReader.Read(HtmlTreeBuilder.Build(text, options.MaxDepth, options.MaxNodes, budget), options.MaxBlocks, budget)], null),
        FileFormat.Markdown => new([MarkdownReader.Read(text, options.MaxBlocks, conventions, budget)], null),
        FileFormat.Json => JsonReader.Read(text, options, conventions, budget),
        FileFormat.JsonLines => JsonLinesReader.Read(text, options, conventions, budget),
        FileFormat.Feed => FeedReader.Read(text, options, conventions, budget),
        _ => new([TextBlockReader.Read(text, options.MaxBlocks, budget)], null),
    };
}
