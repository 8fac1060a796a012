using Ingestion.Contracts.Messages;

namespace Ingestion.Persister.Writing;

/// <summary>An article on its way into <c>news.article_revision</c>.</summary>
/// <param name="Id">The row's id, a UUID version 7.</param>
/// <param name="ArticleId">The article it is a text of.</param>
/// <param name="Identity">The file it came from.</param>
/// <param name="Ordinal">Its place in that file, from 0.</param>
/// <param name="Content">The article and its facts.</param>
/// <param name="IsCurrent">Whether it is the article's current text.</param>
internal sealed record NewRevision(Guid Id, Guid ArticleId, ItemIdentity Identity, int Ordinal, ClassifiedArticle Content, bool IsCurrent = true);
