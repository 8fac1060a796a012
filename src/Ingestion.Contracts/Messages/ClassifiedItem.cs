namespace Ingestion.Contracts.Messages;

/// <summary>One file after classification, complete for its rows.</summary>
/// <param name="Identity">Which file this is.</param>
/// <param name="Articles">Its articles with their facts, 1 or more, in the file's order; the place in this list is the article's ordinal. None while they wait in the store.</param>
/// <param name="Stored">Where the articles wait as JSON, because they are large; null where they are in <paramref name="Articles"/>.</param>
public sealed record ClassifiedItem(ItemIdentity Identity, IReadOnlyList<ClassifiedArticle> Articles, StoredBody? Stored = null);
