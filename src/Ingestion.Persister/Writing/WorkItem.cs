using Ingestion.Contracts.Messages;

namespace Ingestion.Persister.Writing;

/// <summary>One item of any of the three kinds.</summary>
/// <param name="Identity">Which file it is about.</param>
/// <param name="Content">A <see cref="ClassifiedItem"/>, <see cref="RejectedItem"/> or <see cref="QuarantinedItem"/>.</param>
internal sealed record WorkItem(ItemIdentity Identity, object Content)
{
    /// <summary>About how many bytes the item holds, for bounding a transaction.</summary>
    public long ApproximateBytes => Content switch
    {
        ClassifiedItem classified => classified.Articles.Sum(article =>
            4096L + (2L * article.Article.Body.Length) + article.Article.Removed.Sum(span => 2L * span.Text.Length)),
        QuarantinedItem quarantined => 1024L + (2L * quarantined.Payload.Length),
        _ => 1024,
    };
}
