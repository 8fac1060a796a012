namespace Ingestion.Contracts.Articles;

/// <summary>A stretch of the source text that was taken off, with its text so that nothing is lost.</summary>
/// <param name="Start">First UTF-16 unit in the source text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Reason">A stable short code in the field's terms: <c>related</c>, <c>appeal</c>, <c>byline</c>, <c>share-row</c>, …</param>
/// <param name="Text">What stood there, as in the source text.</param>
public sealed record RemovedSpan(int Start, int End, string Reason, string Text);
