namespace Ingestion.Host.Commands.Offline.Explained;

/// <summary>A line of an article's source text and what became of it.</summary>
/// <param name="Text">The line, without its line feed; empty for an empty line.</param>
/// <param name="Mark">What it became (<c>title</c>, <c>subtitle</c>, <c>body</c>) or the reason why it was taken off; empty for an empty line.</param>
/// <param name="IsRemoved">Whether it was taken off.</param>
internal readonly record struct ExplainedLine(string Text, string Mark, bool IsRemoved)
{
    /// <summary>One or more empty lines of the source.</summary>
    public static ExplainedLine Empty { get; } = new("", "", false);
}
