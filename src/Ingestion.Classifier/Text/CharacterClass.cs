namespace Ingestion.Classifier.Text;

/// <summary>What the tokenizer tells characters apart by.</summary>
internal enum CharacterClass : byte
{
    /// <summary>Anything not named below.</summary>
    Symbol,

    /// <summary>White space and control characters but the line feed.</summary>
    Space,

    /// <summary>Ends a paragraph.</summary>
    LineFeed,

    /// <summary>A lower-case letter.</summary>
    Lower,

    /// <summary>An upper-case or title-case letter.</summary>
    Upper,

    /// <summary>A letter without case.</summary>
    Letter,

    /// <summary>A letter of a script written without spaces, a token by itself (Han, Hiragana).</summary>
    Ideograph,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>A combining mark.</summary>
    Mark,

    /// <summary>An invisible formatting character: part of a word inside one, else like white space.</summary>
    Format,

    /// <summary>'_' and its like.</summary>
    Connector,

    /// <summary>An apostrophe, which is a quotation mark outside words.</summary>
    Apostrophe,

    /// <summary>Any other quotation mark.</summary>
    Quote,

    /// <summary>A hyphen that joins words.</summary>
    Hyphen,

    /// <summary>The full stop.</summary>
    Dot,

    /// <summary>The comma.</summary>
    Comma,

    /// <summary>'!', '?' and their like, which end a sentence where white space follows.</summary>
    Terminator,

    /// <summary>Ends a sentence whatever follows ('。', '।').</summary>
    FullTerminator,

    /// <summary>Any other punctuation.</summary>
    Punctuation,

    /// <summary>Half of a character beyond the basic plane.</summary>
    Surrogate,
}
