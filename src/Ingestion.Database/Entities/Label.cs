namespace Ingestion.Database.Entities;

/// <summary><c>news.label</c>: Corrections by people: the topic an article really has. A plain insert of article_id and topic will do; ingest train learns from them.</summary>
public sealed class Label
{
    /// <summary>Number of the label.</summary>
    public long Id { get; set; }

    /// <summary>The article, in news.article.</summary>
    public Guid ArticleId { get; set; }

    /// <summary>The right topic, in news.topic.</summary>
    public string Topic { get; set; } = "";

    /// <summary>Anything worth saying about it.</summary>
    public string? Note { get; set; }

    /// <summary>Who said so: the user of the session, set by the database.</summary>
    public string LabelledBy { get; set; } = "";

    /// <summary>When, set by the database.</summary>
    public DateTime LabelledAt { get; set; }
}
