using Ingestion.Cleaner.Html;
using Ingestion.Cleaner.Text;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads decoded text of any known format into pages.</summary>
internal static class FormatReader
{
    /// <summary>The pages of a file, in its order, or why there are none.</summary>
    public static FormatReading Read(string name, string text, CleanerOptions options) => FormatSniffer.Sniff(name, text) switch
    {
        FileFormat.Html => new([HtmlBlockReader.Read(HtmlTreeBuilder.Build(text, options.MaxDepth, options.MaxNodes), options.MaxBlocks)], null),
        FileFormat.Markdown => new([MarkdownReader.Read(text, options.MaxBlocks)], null),
        FileFormat.Json => JsonReader.Read(text, options),
        FileFormat.JsonLines => JsonLinesReader.Read(text, options),
        FileFormat.Feed => FeedReader.Read(text, options),
        _ => new([TextBlockReader.Read(text, options.MaxBlocks)], null),
    };
}
