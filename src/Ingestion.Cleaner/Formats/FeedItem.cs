using System.Text;
using System.Xml;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Formats;

/// <summary>One item of a feed, or what the feed says of itself.</summary>
internal sealed class FeedItem
{
    private const int LongestUrl = 2048;
    private string? _title;
    private string? _summary;
    private string? _content;
    private string? _link;
    private string? _published;
    private string? _updated;
    private string? _language;
    private readonly List<string> _authors = [];
    private readonly List<string> _tags = [];

    /// <summary>Reads the item at which the reader stands, up to its end.</summary>
    public static FeedItem Read(XmlReader reader, int depth)
    {
        var item = new FeedItem();
        if (reader.IsEmptyElement) return item;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth <= depth))
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1) item.Take(reader);
        return item;
    }

    /// <summary>Takes over the element at which the reader stands; afterwards it stands at that element's end, or at the element itself where it is of no use here.</summary>
    public void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "title" when reader.Prefix is not "media":
                _title ??= Text(reader);
                break;
            case "encoded" or "content" when reader.Prefix is not "media":
                _content ??= Text(reader);
                break;
            case "description" or "summary" when reader.Prefix is not ("media" or "itunes"):
                _summary ??= Text(reader);
                break;
            case "link":
                TakeLink(reader);
                break;
            case "pubDate" or "published" or "date" or "issued":
                _published ??= Text(reader);
                break;
            case "updated" or "modified" or "lastBuildDate":
                _updated ??= Text(reader);
                break;
            case "creator" or "author" when reader.Prefix is not "itunes":
                _authors.Add(Text(reader));
                break;
            case "category":
                var term = reader.GetAttribute("term") ?? reader.GetAttribute("label");
                var tag = (term ?? Text(reader)).Trim();
                if (tag.Length is > 0 and <= 100 && _tags.Count < 100) _tags.Add(tag);
                break;
            case "language":
                _language ??= Text(reader);
                break;
        }
    }

    /// <summary>The page of the item, or null where it has no text.</summary>
    public SourcePage? ToPage(FeedItem channel, CleanerOptions options, DateConventions conventions, CancellationToken budget)
    {
        var body = string.IsNullOrWhiteSpace(_content) ? _summary : _content;
        if (string.IsNullOrWhiteSpace(body)) return null;

        var facts = new StatedFacts { Title = FragmentReader.PlainLine(_title), SiteName = FragmentReader.PlainLine(channel._title), Language = (_language ?? channel._language)?.Trim() };
        conventions = conventions.In(facts.Language);
        if (_link is { Length: <= LongestUrl } && Uri.TryCreate(_link.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") facts.CanonicalUrl = _link.Trim();
        facts.Published = Time(_published, conventions);
        facts.Updated = Time(_updated, conventions);
        foreach (var author in _authors) AuthorParser.AddTo(facts.Authors, WithoutAddress(author));
        foreach (var tag in _tags.Distinct(StringComparer.Ordinal)) facts.Tags.Add(tag);
        if (body == _content && FragmentReader.PlainLine(_summary) is { Length: <= 600 } summary && !body.Contains(summary.TrimEnd('.', '…', ' '), StringComparison.Ordinal)) facts.Subtitle = summary;
        NoteSources(facts);
        return FragmentReader.Read(Decoding.TextNormalizer.Normalize(body), facts, options, budget);
    }

    private static void NoteSources(StatedFacts facts)
    {
        void Note(string name, bool stated)
        {
            if (stated) facts.Sources[name] = "feed";
        }

        Note("Title", facts.Title is not null);
        Note("Subtitle", facts.Subtitle is not null);
        Note("SiteName", facts.SiteName is not null);
        Note("Language", facts.Language is not null);
        Note("CanonicalUrl", facts.CanonicalUrl is not null);
        Note("Published", facts.Published is not null);
        Note("Updated", facts.Updated is not null);
        Note("Authors", facts.Authors.Count > 0);
        Note("Tags", facts.Tags.Count > 0);
    }

    /// <summary>RSS 2.0 writes authors as 'address (name)'.</summary>
    private static string WithoutAddress(string author)
    {
        var open = author.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && author[..open].Contains('@', StringComparison.Ordinal) ? author[(open + 1)..].TrimEnd(')', ' ', '\n') : author;
    }

    private static Contracts.Articles.StatedTime? Time(string? value, DateConventions conventions) =>
        string.IsNullOrWhiteSpace(value) || value.Length > 100 ? null : StatedTimeParser.ParseMachine(value, conventions);

    private void TakeLink(XmlReader reader)
    {
        var href = reader.GetAttribute("href");
        if (href is not null)
        {
            if (reader.GetAttribute("rel") is null or "alternate") _link ??= href;
            return;
        }

        _link ??= Text(reader);
    }

    /// <summary>The text inside an element; XHTML inside it is written out as markup. Never recursive.</summary>
    private static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var markup = reader.GetAttribute("type") == "xhtml";
        var text = new StringBuilder();
        var skipped = int.MaxValue;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth <= skipped) skipped = int.MaxValue;
            switch (reader.NodeType)
            {
                case var _ when reader.Depth > skipped:
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    text.Append(markup ? reader.Value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal) : reader.Value);
                    break;
                case XmlNodeType.Element when markup:
                    text.Append('<').Append(reader.LocalName);
                    if (reader.GetAttribute("href") is { } href) text.Append(" href=\"").Append(href.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
                    text.Append('>');
                    break;
                case XmlNodeType.EndElement when markup:
                    text.Append("</").Append(reader.LocalName).Append('>');
                    break;
                case XmlNodeType.Element when reader.LocalName is "email" or "uri" && !reader.IsEmptyElement:
                    skipped = reader.Depth;
                    break;
            }
        }

        return text.ToString().Trim();
    }
}
