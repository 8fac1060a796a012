namespace Ingestion.Cleaner.Text;

/// <summary>Class of a line's first or last character. The order is part of the trained model.</summary>
internal enum LineEdge : byte
{
    /// <summary>A small letter, or a letter of a script without case.</summary>
    Letter,

    /// <summary>A capital.</summary>
    Capital,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A full stop or ellipsis.</summary>
    Stop,

    /// <summary>A question or exclamation mark.</summary>
    Question,

    /// <summary>A colon or semicolon.</summary>
    Colon,

    /// <summary>A comma or dash.</summary>
    Comma,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>A bullet, bar or arrow.</summary>
    Separator,

    /// <summary>Anything else.</summary>
    Other,
}
