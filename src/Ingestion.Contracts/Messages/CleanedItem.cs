using Ingestion.Contracts.Articles;

namespace Ingestion.Contracts.Messages;

/// <summary>One file after cleaning.</summary>
/// <param name="Identity">Which file this is.</param>
/// <param name="Articles">The articles it held, 1 or more, in the file's order (a feed holds many).</param>
public sealed record CleanedItem(ItemIdentity Identity, IReadOnlyList<CleanedArticle> Articles);
