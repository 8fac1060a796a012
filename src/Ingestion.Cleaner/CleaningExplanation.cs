using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner;

/// <summary>What became of a file, with the texts that its articles' spans point into.</summary>
/// <param name="Result">The articles, or why there are none.</param>
/// <param name="Sources">For each article, in order, its source text: the decoded file for bare text, the visible text block by block for markup.</param>
public sealed record CleaningExplanation(CleaningResult Result, IReadOnlyList<string> Sources);
