using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;

namespace Ingestion.Contracts.Messages;

/// <summary>A cleaned article with what the classifier found in it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Classification">Its facts; their offsets are into the article's body.</param>
public sealed record ClassifiedArticle(CleanedArticle Article, Classification Classification);
