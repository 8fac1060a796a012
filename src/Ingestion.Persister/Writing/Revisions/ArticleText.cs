using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;

namespace Ingestion.Persister.Writing.Revisions;

/// <summary>One text of one article, stored or about to be: what tells whether another one is of the same article, and which is later.</summary>
internal sealed class ArticleText
{
    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article it is a text of.</summary>
    public Guid ArticleId { get; set; }

    /// <summary>The file it came from.</summary>
    public required Guid FileId { get; init; }

    /// <summary>Whether it is the article's current text.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>Whether it has its row already.</summary>
    public required bool IsStored { get; init; }

    /// <summary>Hash of the canonical address, or null where none is stated.</summary>
    public long? UrlKey { get; init; }

    /// <summary>Hash of source and title, or null where no title is stated.</summary>
    public long? TitleKey { get; init; }

    /// <summary>The day of publication (UTC), or null where no day is stated.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When it was written, as far as stated: updated, else published, else found.</summary>
    public required DateTimeOffset ContentAt { get; init; }

    /// <summary>When its file was found.</summary>
    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>SHA-256 over title, subtitle and body.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>Its source's label.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it was taken down before and is left out.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>Its signature.</summary>
    public required SamenessSignature Signature { get; init; }

    /// <summary>Whether this text was written after <paramref name="other"/>, or at the same time and found later.</summary>
    public bool IsLaterThan(ArticleText other) => (ContentAt, FoundAt).CompareTo((other.ContentAt, other.FoundAt)) >= 0;

    /// <summary>The day in a stated time, where that much is stated.</summary>
    public static DateOnly? DayOf(DateTimeOffset? value, TimePrecision? precision) =>
        value is { } at && precision >= TimePrecision.Day ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
