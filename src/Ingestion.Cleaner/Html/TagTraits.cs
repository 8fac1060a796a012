namespace Ingestion.Cleaner.Html;

/// <summary>Traits of an element that steer the tree (HTML Living Standard, 13.1.2 and 13.2.6).</summary>
[Flags]
internal enum TagTraits : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Its content is raw text up to its end tag.</summary>
    RawText = 2,

    /// <summary>Its content is text with character references up to its end tag.</summary>
    EscapableText = 4,

    /// <summary>Its content is not part of the visible text.</summary>
    Unseen = 8,

    /// <summary>It starts and ends a block of text.</summary>
    Block = 16,

    /// <summary>Its start tag closes an open paragraph.</summary>
    ClosesParagraph = 32,

    /// <summary>An end tag does not look for its element beyond it.</summary>
    Scope = 64,

    /// <summary>A heading.</summary>
    Heading = 128,

    /// <summary>A formatting element, which may overlap blocks.</summary>
    Formatting = 256,
}
