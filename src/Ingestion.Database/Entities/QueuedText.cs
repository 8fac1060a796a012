namespace Ingestion.Database.Entities;

/// <summary><c>ops.grouping_queue</c>: Texts that wait to be grouped and counted; empty at rest. ops.grouping_lag tells how far behind the grouper is.</summary>
public sealed class QueuedText
{
    /// <summary>The text, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>When it was put there.</summary>
    public DateTime QueuedAt { get; set; }
}
