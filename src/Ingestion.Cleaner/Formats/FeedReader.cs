using System.Xml;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads RSS 0.9x, 1.0, 2.0 and Atom: one page an item. DTDs are prohibited, so no entity can be defined and none expands.</summary>
internal static class FeedReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    /// <summary>The pages of a feed.</summary>
    public static FormatReading Read(string text, CleanerOptions options, DateConventions conventions, CancellationToken budget)
    {
        var pages = new List<SourcePage>();
        string? broken = null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart()), Settings);
            ReadItems(reader, pages, options, conventions, budget);
        }
        catch (XmlException e)
        {
            broken = e.Message.Contains("DTD", StringComparison.Ordinal)
                ? "The feed brings a DTD, which is not allowed. Deliver it without."
                : "The file begins like a feed and breaks the rules of XML. Check the scraper that wrote it.";
        }

        // What stands before a break is as good as before.
        if (pages.Count == 0 && broken is not null) return FormatReading.Refuse(RejectionReason.Malformed, broken);
        return FormatReading.Of(pages, "feed");
    }

    private static void ReadItems(XmlReader reader, List<SourcePage> pages, CleanerOptions options, DateConventions conventions, CancellationToken budget)
    {
        var channel = new FeedItem();
        reader.MoveToContent();
        var depth = 0;
        while (reader.Read() && pages.Count < options.MaxArticles)
        {
            budget.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element || reader.Depth > options.MaxDepth) continue;
            if (reader.LocalName is "item" or "entry")
            {
                depth = reader.Depth;
                var item = FeedItem.Read(reader, depth);
                if (item.ToPage(channel, options, conventions, budget) is { } page) pages.Add(page);
            }
            else if (pages.Count == 0 && reader.Depth <= 2)
            {
                // After an element was taken the reader stands at its end; the loop goes on from there.
                channel.Take(reader);
            }
        }
    }
}
