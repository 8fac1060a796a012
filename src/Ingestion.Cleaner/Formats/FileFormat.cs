namespace Ingestion.Cleaner.Formats;

/// <summary>What a file's text is written in.</summary>
internal enum FileFormat
{
    /// <summary>Bare text.</summary>
    Text,

    /// <summary>HTML or XHTML.</summary>
    Html,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>One JSON value: an article, a list of articles, or an answer of a news API.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>RSS or Atom.</summary>
    Feed,
}
