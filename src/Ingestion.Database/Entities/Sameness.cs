namespace Ingestion.Database.Entities;

/// <summary><c>news.sameness</c>: The evidence of reprints and stories: pairs of current texts that belong together, and why.</summary>
public sealed class Sameness
{
    /// <summary>The text with the smaller id, in news.article_revision.</summary>
    public Guid First { get; set; }

    /// <summary>The other text.</summary>
    public Guid Second { get; set; }

    /// <summary>The first text's article.</summary>
    public Guid FirstArticle { get; set; }

    /// <summary>The second text's article.</summary>
    public Guid SecondArticle { get; set; }

    /// <summary>exact (same letters), revision (edited), reprint (shortened, framed, noisy) or same-story.</summary>
    public string Kind { get; set; } = "";

    /// <summary>How much of the smaller text stands in the larger one, 0 to 1; for same-story the share of names and rare words.</summary>
    public float Alike { get; set; }

    /// <summary>Why they were judged so, a stable short code.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Whether the smaller text stands almost wholly in the larger one.</summary>
    public bool Faithful { get; set; }
}
