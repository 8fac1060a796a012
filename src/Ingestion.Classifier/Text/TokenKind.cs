namespace Ingestion.Classifier.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens, apostrophes and the dots of an abbreviation ('Indo-Pacific', 'O’Brien', 'U.S.', 'G20').</summary>
    Word,

    /// <summary>The enclitic end of a word, apostrophe first ('’s', 'n't', '’ll').</summary>
    Clitic,

    /// <summary>Begins with a digit; may carry inner points and commas and a suffix ('12,000', '1.3', '5th', '1990s', '12km').</summary>
    Number,

    /// <summary>A quotation mark of any shape, or an apostrophe that stands outside a word.</summary>
    Quote,

    /// <summary>Any other punctuation; runs of dots, of hyphens and of '!?' are one token.</summary>
    Punctuation,

    /// <summary>Currency signs, '%', mathematical signs, pictographs and everything that is nothing else.</summary>
    Symbol,

    /// <summary>A web or mail address.</summary>
    Address,
}
