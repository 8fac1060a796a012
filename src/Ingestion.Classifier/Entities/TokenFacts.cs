using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Entities;

/// <summary>What features are made of: one token, looked up once.</summary>
internal struct TokenFacts
{
    /// <summary>Hash of the folded form, digits as zeros.</summary>
    public uint Word;

    /// <summary>Hash of the shape ('Xx', 'X.X.', 'x-Xx').</summary>
    public uint Shape;

    /// <summary>What was learnt of the word.</summary>
    public WordRecord Record;

    /// <summary>What the word alone can be.</summary>
    public PhraseKinds Kinds;

    /// <summary>What the longest known phrase of two tokens or more that covers it can be.</summary>
    public PhraseKinds Phrase;

    /// <summary>1 for the first token of that phrase, 2 for others, 0 for none.</summary>
    public byte PhrasePosition;

    /// <summary>Kind of token.</summary>
    public TokenKind Kind;

    /// <summary>Case, after the truecasing of lines in capitals.</summary>
    public LetterCase Case;

    /// <summary>Whether it may be in a name, so that the model is asked.</summary>
    public bool Candidate;

    /// <summary>Whether it opens its sentence, quotation marks left out.</summary>
    public bool Opens;

    /// <summary>Whether its sentence is in capitals, so that case says nothing.</summary>
    public bool InCapitals;

    /// <summary>What the rest of the text says of the word.</summary>
    public DocumentEvidence Evidence;
}
