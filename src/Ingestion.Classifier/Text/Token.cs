namespace Ingestion.Classifier.Text;

/// <summary>One token of a body.</summary>
/// <param name="Start">First UTF-16 unit in the body.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Case">The case of its letters.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, LetterCase Case)
{
    /// <summary>How many UTF-16 units it has, 1 or more.</summary>
    public int Length => End - Start;
}
