namespace Ingestion.Contracts.Articles;

/// <summary>A link inside the body.</summary>
/// <param name="Url">Where it leads, as written, at most 2,048 characters.</param>
/// <param name="Start">First UTF-16 unit of its text in the body.</param>
/// <param name="End">One past the last.</param>
public sealed record ArticleLink(string Url, int Start, int End);
