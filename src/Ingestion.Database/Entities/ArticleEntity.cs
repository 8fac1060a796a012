namespace Ingestion.Database.Entities;

/// <summary><c>news.article_entity</c>: Which entities stand in an article, most mentioned first. news.mention has a row a place.</summary>
public sealed class ArticleEntity
{
    /// <summary>The text they stand in, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>Place in the order of mentions, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The entity, in news.entity.</summary>
    public long EntityId { get; set; }

    /// <summary>How often it stands there.</summary>
    public int Mentions { get; set; }

    /// <summary>First UTF-16 unit of each mention in the body.</summary>
    public int[] Starts { get; set; } = [];

    /// <summary>One past the last unit of each mention.</summary>
    public int[] Ends { get; set; } = [];

    /// <summary>Other forms of the name that stand in this text.</summary>
    public string[] Aliases { get; set; } = [];

    /// <summary>The country this text's place lies in (ISO 3166-1 alpha-2); null when unknown or not a place.</summary>
    public string? Country { get; set; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public float Confidence { get; set; }
}
