namespace Ingestion.Classifier.Quotations;

/// <summary>A stretch between quotation marks (or after a dialogue dash).</summary>
/// <param name="Start">First UTF-16 unit after the mark.</param>
/// <param name="End">One past the last before the closing mark.</param>
/// <param name="FirstToken">Index of the opening mark's token.</param>
/// <param name="TokenEnd">One past the index of the closing mark's token (of the last token inside, where it is missing).</param>
/// <param name="Mark">The opening mark.</param>
/// <param name="Closed">Whether the closing mark stands there.</param>
/// <param name="Continues">Whether the next paragraph begins with the same mark, as speech over several paragraphs does.</param>
internal readonly record struct QuotedSpan(int Start, int End, int FirstToken, int TokenEnd, char Mark, bool Closed, bool Continues)
{
    /// <summary>How many UTF-16 units it has.</summary>
    public int Length => End - Start;

    /// <summary>Whether it is dialogue after a dash.</summary>
    public bool IsDialogue => Mark is '–' or '—' or '-';
}
