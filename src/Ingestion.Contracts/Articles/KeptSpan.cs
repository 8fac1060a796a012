namespace Ingestion.Contracts.Articles;

/// <summary>A stretch of the source text that was kept.</summary>
/// <param name="Start">First UTF-16 unit in the source text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Role">What it became: <c>title</c>, <c>subtitle</c> or <c>body</c>.</param>
public readonly record struct KeptSpan(int Start, int End, string Role);
