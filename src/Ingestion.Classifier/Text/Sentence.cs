namespace Ingestion.Classifier.Text;

/// <summary>One sentence; it never crosses a line of the body and has 1 token or more.</summary>
/// <param name="Start">First UTF-16 unit of its first token.</param>
/// <param name="End">One past the last unit of its last token; a closing quotation mark belongs to it.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenEnd">One past the index of its last token.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
internal readonly record struct Sentence(int Start, int End, int FirstToken, int TokenEnd, int Paragraph)
{
    /// <summary>How many tokens it has.</summary>
    public int TokenCount => TokenEnd - FirstToken;
}
