namespace Ingestion.Contracts.Articles;

/// <summary>
/// An article as its author would recognise it, with everything that was taken off it and why.
/// null always means 'not stated'. All offsets are UTF-16 code units.
/// </summary>
public sealed record CleanedArticle
{
    /// <summary>The headline without the site's name, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The subtitle or standfirst, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The paragraphs, one a line, parted by single line feeds. The offsets of blocks and facts are into this text.</summary>
    public required string Body { get; init; }

    /// <summary>What each stretch of <see cref="Body"/> is, in order, without gaps but for the line feeds.</summary>
    public IReadOnlyList<BodyBlock> Blocks { get; init; } = [];

    /// <summary>Who wrote it: persons and agencies.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>The dateline's place and agency, or null.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>When it was published, as stated.</summary>
    public StatedTime? Published { get; init; }

    /// <summary>When it was last changed, as stated.</summary>
    public StatedTime? Updated { get; init; }

    /// <summary>The canonical address, absolute, at most 2,048 characters, or null.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The site's own name, or null.</summary>
    public string? SiteName { get; init; }

    /// <summary>The section it stood in, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Tags as the site gave them.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The language the file declares, as declared (BCP 47), or null. What the text is in, the classifier says.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>What kind of piece it is.</summary>
    public ArticleKind Kind { get; init; } = ArticleKind.Article;

    /// <summary>Whether the text breaks off at a paywall; null when nothing says so.</summary>
    public bool? Paywalled { get; init; }

    /// <summary>Links inside the body, kept as data.</summary>
    public IReadOnlyList<ArticleLink> Links { get; init; } = [];

    /// <summary>Captions of pictures, apart from the body.</summary>
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>
    /// How many UTF-16 units the source text has, into which <see cref="Kept"/> and <see cref="Removed"/> point: the decoded file
    /// for bare text, the page's visible text block by block for HTML.
    /// </summary>
    public int SourceLength { get; init; }

    /// <summary>The stretches of the source text that became title, subtitle and body, in order.</summary>
    public IReadOnlyList<KeptSpan> Kept { get; init; } = [];

    /// <summary>The stretches that were taken off, in order. Kept and removed together cover all of the source text but white space.</summary>
    public IReadOnlyList<RemovedSpan> Removed { get; init; } = [];

    /// <summary>Where each stated field came from: field name to a short source such as <c>json-ld</c>, <c>meta:og:title</c>, <c>text</c>.</summary>
    public IReadOnlyDictionary<string, string> FieldSources { get; init; } = new Dictionary<string, string>();

    /// <summary>Name of the charset the bytes were read with, as in the IANA registry, lower case.</summary>
    public string? Charset { get; init; }

    /// <summary>Version of the cleaner that made this.</summary>
    public required string CleanerVersion { get; init; }

    /// <summary>Version of the source profile that was used, or null for none.</summary>
    public long? ProfileVersion { get; init; }
}
