namespace Ingestion.Database.Entities;

/// <summary><c>news.revision</c>: The history of every article: its texts in the order they were written. Ask by article_id; news.changes tells what changed.</summary>
public sealed class Revision
{
    /// <summary>The article: the id of its first revision.</summary>
    public Guid ArticleId { get; set; }

    /// <summary>Place in the order of writing, from 1.</summary>
    public long Number { get; set; }

    /// <summary>The text's id, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>The text before it; null for the first.</summary>
    public Guid? PreviousId { get; set; }

    /// <summary>When this text was written as far as stated: updated, else published, else found. Of an article's texts the latest is current.</summary>
    public DateTime ContentAt { get; set; }

    /// <summary>Whether this is the article's newest text.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>The source label, in news.source.</summary>
    public string Source { get; set; } = "";

    /// <summary>The headline without the site's name; null when not stated.</summary>
    public string? Title { get; set; }

    /// <summary>The file it came from, in ops.file.</summary>
    public Guid FileId { get; set; }

    /// <summary>When the row was written.</summary>
    public DateTime StoredAt { get; set; }
}
