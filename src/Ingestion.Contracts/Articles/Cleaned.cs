namespace Ingestion.Contracts.Articles;

/// <summary>The file held articles.</summary>
/// <param name="Articles">1 or more, in the file's order.</param>
public sealed record Cleaned(IReadOnlyList<CleanedArticle> Articles) : CleaningResult;
