namespace Ingestion.Cleaner.Structure;

/// <summary>What a block of the source text is taken for.</summary>
internal enum BlockRole
{
    /// <summary>Body.</summary>
    Body,

    /// <summary>The headline.</summary>
    Title,

    /// <summary>The subtitle.</summary>
    Subtitle,

    /// <summary>Taken off, for a reason.</summary>
    Removed,
}
