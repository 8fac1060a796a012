namespace Ingestion.Cleaner.Metadata;

/// <summary>What markup says an element to be.</summary>
internal enum MarkKind
{
    /// <summary>A time of something.</summary>
    Time,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was changed.</summary>
    Updated,

    /// <summary>Its headline.</summary>
    Headline,

    /// <summary>Its author.</summary>
    Author,

    /// <summary>A link to its author (<c>rel=author</c>).</summary>
    AuthorLink,
}
