namespace Ingestion.Classifier.Text;

/// <summary>One line of the body that holds 1 token or more.</summary>
/// <param name="Start">First UTF-16 unit of the line.</param>
/// <param name="End">One past its last unit, without the line feed.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="TokenEnd">One past the index of its last token.</param>
/// <param name="FirstSentence">Index of its first sentence.</param>
/// <param name="SentenceEnd">One past the index of its last sentence.</param>
internal readonly record struct Paragraph(int Start, int End, int FirstToken, int TokenEnd, int FirstSentence, int SentenceEnd);
