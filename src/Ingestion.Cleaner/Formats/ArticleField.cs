namespace Ingestion.Cleaner.Formats;

/// <summary>What a named field of another tool's record holds.</summary>
internal enum ArticleField
{
    /// <summary>Nothing that an article needs.</summary>
    None,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The body, as text or HTML.</summary>
    Body,

    /// <summary>A summary or standfirst.</summary>
    Summary,

    /// <summary>Authors.</summary>
    Authors,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Updated,

    /// <summary>Its address.</summary>
    Url,

    /// <summary>The site's name.</summary>
    SiteName,

    /// <summary>The section.</summary>
    Section,

    /// <summary>Tags.</summary>
    Tags,

    /// <summary>The language.</summary>
    Language,
}
