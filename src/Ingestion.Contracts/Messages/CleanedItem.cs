using Ingestion.Contracts.Articles;

namespace Ingestion.Contracts.Messages;

/// <summary>One file after cleaning.</summary>
/// <param name="Identity">Which file this is.</param>
/// <param name="Articles">The articles it held, 1 or more, in the file's order (a feed holds many); none while they wait in the store.</param>
/// <param name="Stored">Where the articles wait as JSON, because they are large; null where they are in <paramref name="Articles"/>.</param>
public sealed record CleanedItem(ItemIdentity Identity, IReadOnlyList<CleanedArticle> Articles, StoredBody? Stored = null);
