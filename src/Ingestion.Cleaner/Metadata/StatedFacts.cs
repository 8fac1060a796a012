using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>What a file states about its article outside the text: each value with the place it came from.</summary>
internal sealed class StatedFacts
{
    /// <summary>Field name to source, for the fields that were stated.</summary>
    public Dictionary<string, string> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>All that the markup states; null for what is no HTML.</summary>
    public PageStatements? Statements { get; init; }

    public string? Title { get; set; }

    /// <summary>The text of the page's &lt;title&gt;, the site's name still in it.</summary>
    public string? HeadTitle { get; set; }

    /// <summary>The body as the metadata state it, to compare with; never taken as it is.</summary>
    public string? ArticleBody { get; set; }

    public string? Subtitle { get; set; }

    public List<Author> Authors { get; } = [];

    public StatedTime? Published { get; set; }

    public StatedTime? Updated { get; set; }

    public string? CanonicalUrl { get; set; }

    public string? SiteName { get; set; }

    public string? Section { get; set; }

    public List<string> Tags { get; } = [];

    public string? Language { get; set; }

    public ArticleKind? Kind { get; set; }

    public bool? Paywalled { get; set; }
}
