using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>What a file states about its article outside the text: each value with the place it came from.</summary>
internal sealed class StatedFacts
{
    /// <summary>Field name to source, for the fields that were stated.</summary>
    public Dictionary<string, string> Sources { get; } = new(StringComparer.Ordinal);

    public string? Title { get; set; }

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
