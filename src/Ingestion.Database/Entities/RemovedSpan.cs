namespace Ingestion.Database.Entities;

/// <summary><c>news.removed_span</c>: What was taken off each text, and why; offsets in the source text.</summary>
public sealed class RemovedSpan
{
    /// <summary>The text it was taken off, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>Place in the order of the source text, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>First UTF-16 unit in the source text.</summary>
    public int StartOffset { get; set; }

    /// <summary>One past the last unit.</summary>
    public int EndOffset { get; set; }

    /// <summary>Why: a stable short code such as related, appeal, byline or share-row.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What stood there.</summary>
    public string Text { get; set; } = "";
}
