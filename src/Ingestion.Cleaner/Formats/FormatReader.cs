using Ingestion.Cleaner.Html;
using Ingestion.Cleaner.Structure;
using Ingestion.Cleaner.Text;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads decoded text of any known format into pages.</summary>
internal static class FormatReader
{
    /// <summary>The pages of a file, in its order.</summary>
    public static IReadOnlyList<SourcePage> Read(string name, string text, CleanerOptions options) => FormatSniffer.Sniff(name, text) switch
    {
        FileFormat.Html => [HtmlBlockReader.Read(HtmlTreeBuilder.Build(text, options.MaxDepth, options.MaxNodes), options.MaxBlocks)],
        _ => [TextBlockReader.Read(text, options.MaxBlocks)],
    };
}
