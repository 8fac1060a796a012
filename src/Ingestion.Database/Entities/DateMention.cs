namespace Ingestion.Database.Entities;

/// <summary><c>news.date_mention</c>: Dates the text speaks of.</summary>
public sealed class DateMention
{
    /// <summary>The text it stands in, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>Place in the order of the text, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>First UTF-16 unit in the body.</summary>
    public int StartOffset { get; set; }

    /// <summary>One past the last unit.</summary>
    public int EndOffset { get; set; }

    /// <summary>The words as they stand.</summary>
    public string Text { get; set; } = "";

    /// <summary>The date as reduced ISO 8601 (2024-06-12, 2024-06, 2024-Q2, 2024-W23, 199x); null where it cannot be resolved.</summary>
    public string? Value { get; set; }

    /// <summary>How much of it was stated: decade, year, quarter, month, week, day, …</summary>
    public string Precision { get; set; } = "";

    /// <summary>Whether it was resolved against the publication time (last Tuesday).</summary>
    public bool Relative { get; set; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public float Confidence { get; set; }
}
