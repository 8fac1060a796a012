using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>What a page's linked data (schema.org) say of its article; values as written.</summary>
internal sealed class LinkedArticle
{
    /// <summary>How much the type promises: 3 an article, 2 another creative work, 1 a page, 0 nothing.</summary>
    public int Rank { get; set; }

    /// <summary>Whether they speak of an article, and not of a page or of a video in it.</summary>
    public bool IsArticle => Rank == 3;

    /// <summary>Its types.</summary>
    public List<string> Types { get; } = [];

    public string? Headline { get; set; }

    public string? AlternativeHeadline { get; set; }

    public string? Body { get; set; }

    public string? Published { get; set; }

    public string? Updated { get; set; }

    /// <summary>Names of authors, and what they are said to be, or null.</summary>
    public List<(string Name, AuthorKind? Kind)> Authors { get; } = [];

    public string? Publisher { get; set; }

    public string? Section { get; set; }

    public List<string> Keywords { get; } = [];

    public string? Language { get; set; }

    public string? Url { get; set; }

    /// <summary>isAccessibleForFree.</summary>
    public bool? Free { get; set; }
}
