namespace Ingestion.Database.Entities;

/// <summary><c>news.quantity</c>: Numbers of something, with what is counted.</summary>
public sealed class Quantity
{
    /// <summary>The text it stands in, in news.article_revision.</summary>
    public Guid RevisionId { get; set; }

    /// <summary>Place in the order of the text, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>First UTF-16 unit in the body, the qualifier included.</summary>
    public int StartOffset { get; set; }

    /// <summary>One past the last unit.</summary>
    public int EndOffset { get; set; }

    /// <summary>The words as they stand.</summary>
    public string Text { get; set; } = "";

    /// <summary>The value, or the lower end of a range.</summary>
    public decimal Value { get; set; }

    /// <summary>The upper end of a range, else null.</summary>
    public decimal? High { get; set; }

    /// <summary>up to, more than, nearly …; null for none.</summary>
    public string? Qualifier { get; set; }

    /// <summary>A unit, % or the ISO 4217 code of a currency; null for none.</summary>
    public string? Unit { get; set; }

    /// <summary>What is counted (troops); null when not stated.</summary>
    public string? Object { get; set; }

    /// <summary>Who says so where the sentence tells, else null.</summary>
    public string? Claimant { get; set; }

    /// <summary>How sure it is, 0 to 1.</summary>
    public float Confidence { get; set; }
}
