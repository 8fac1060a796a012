using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>What the readers of quantities look at: one sentence and the words of its language.</summary>
/// <param name="Speech">The text.</param>
/// <param name="Lexicon">The words for quantities.</param>
/// <param name="DecimalComma">Whether the comma parts the decimals and the point the thousands.</param>
/// <param name="Begin">First token of the sentence.</param>
/// <param name="Limit">One past its last token.</param>
internal readonly record struct QuantityContext(SpeechText Speech, QuantityLexicon Lexicon, bool DecimalComma, int Begin, int Limit)
{
    /// <summary>The text.</summary>
    public TextAnalysis Text => Speech.Text;

    /// <summary>The token at an index.</summary>
    public Token Token(int index) => Speech.Text.Tokens[index];

    /// <summary>What stands at a token.</summary>
    public ReadOnlySpan<char> Span(int index) => Speech.Text.TextOf(Speech.Text.Tokens[index]);

    /// <summary>Whether a token lies in the sentence and is one character.</summary>
    public bool Is(int token, char c) => token >= Begin && token < Limit && Speech.Text.Tokens[token].Length == 1 && Speech.Text.Body[Speech.Text.Tokens[token].Start] == c;

    /// <summary>Whether a token lies in the sentence and begins with a capital.</summary>
    public bool IsCapitalised(int token) => token >= Begin && token < Limit && Speech.Text.Tokens[token].Case is LetterCase.Capitalised or LetterCase.AllCaps or LetterCase.Mixed;

    /// <summary>Whether a token lies in the sentence and touches the one before it.</summary>
    public bool Touches(int token) => token > Begin && token < Limit && !Speech.Text.SpaceBefore(token);
}
