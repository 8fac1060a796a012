namespace Ingestion.Cleaner.Formats;

/// <summary>What a file's text is written in.</summary>
internal enum FileFormat
{
    /// <summary>Bare text.</summary>
    Text,

    /// <summary>HTML or XHTML.</summary>
    Html,
}
