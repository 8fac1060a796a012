namespace Ingestion.Classifier.Language;

/// <summary>Writing systems that the detector tells apart. Han and the two kana are one: Japanese mixes them.</summary>
internal enum Script : byte
{
    /// <summary>No letter, or one that all scripts share.</summary>
    None,
    Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Syriac, Thaana, Nko, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu,
    Kannada, Malayalam, Sinhala, Thai, Lao, Tibetan, Myanmar, Georgian, Hangul, Ethiopic, Cherokee, Aboriginal, Khmer, Mongolian,
    Tifinagh, EastAsian, OlChiki, Javanese, Vai,
}
