using Ingestion.Contracts.Messages;

namespace Ingestion.Contracts.Publishing;

/// <summary>How the watcher hands files to the pipeline; the messaging project implements it.</summary>
public interface IArticlePublisher
{
    /// <summary>
    /// Publishes one envelope and returns when the broker has confirmed that a queue holds it.
    /// </summary>
    /// <exception cref="PublishNotConfirmedException">
    /// Not confirmed within the deadline, returned as unroutable or refused. The message may still arrive: publish the items again later.
    /// </exception>
    /// <exception cref="StoreAwayException">A large body could not be put into the store; nothing of the envelope was published.</exception>
    Task PublishAsync(ArticleFilesFound envelope, CancellationToken cancellationToken);
}
