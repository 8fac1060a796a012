namespace Ingestion.Database.Entities;

/// <summary><c>news.article_topic</c>: The topics of an article, likeliest first.</summary>
public sealed class ArticleTopic
{
    /// <summary>The text they were found in, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>Place in the order of probability, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The topic, in news.topic.</summary>
    public string Code { get; set; } = "";

    /// <summary>The topic's English name.</summary>
    public string Label { get; set; } = "";

    /// <summary>Probability, 0 to 1, calibrated.</summary>
    public float Probability { get; set; }
}
