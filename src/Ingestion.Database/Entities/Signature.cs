namespace Ingestion.Database.Entities;

/// <summary><c>ops.signature</c>: What near-duplicates and stories are found by, indexed: one row a text that the grouper has seen.</summary>
public sealed class Signature
{
    /// <summary>The text, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>Its article.</summary>
    public Guid ArticleId { get; set; }

    /// <summary>The order in which the grouper saw the texts: the cursor of ingest export.</summary>
    public long Position { get; set; }

    /// <summary>When the text was written, as far as stated: content_at of the text.</summary>
    public DateTime At { get; set; }

    /// <summary>Whether it is the article's current text; only those are compared.</summary>
    public bool Live { get; set; }

    /// <summary>Whether it is counted in news.daily_count.</summary>
    public bool Counted { get; set; }

    /// <summary>As in news.article_revision.</summary>
    public long Fingerprint { get; set; }

    /// <summary>As in news.article_revision.</summary>
    public long[] Shingles { get; set; } = [];

    /// <summary>As in news.article_revision.</summary>
    public int ShingleCount { get; set; }

    /// <summary>As in news.article_revision.</summary>
    public long[] StoryTerms { get; set; } = [];

    /// <summary>The smallest of shingles: what is looked up to find texts that share some.</summary>
    public long[] Probes { get; set; } = [];

    /// <summary>The most telling of story_terms.</summary>
    public long[] StoryProbes { get; set; } = [];

    /// <summary>Smallest article id of those it is a faithful copy of; used to tell common shingles from copied ones; null when alone.</summary>
    public Guid? CopyGroup { get; set; }
}
