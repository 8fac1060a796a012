using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;

namespace Ingestion.Host.Commands.Archive;

/// <summary>This version's cleaner and classifier over one original, without a broker.</summary>
public sealed class ArchiveStages(ArticleCleaner cleaner, ArticleClassifier classifier, ITopicCorrections labels)
{
    private TopicCorrections? corrections;

    /// <summary>Looks up what people's labels taught, as far as it is in use; to be called before the first original.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken) =>
        corrections = await labels.FindAsync(ArticleClassifier.Version, cancellationToken).ConfigureAwait(false);

    /// <summary>What this version makes of the bytes.</summary>
    /// <param name="identity">Which file this is.</param>
    /// <param name="name">Its name, for the format by ending.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="sidecar">What lay beside it, or null.</param>
    public StagedFile Run(ItemIdentity identity, string name, byte[] bytes, byte[]? sidecar)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var file = new RawFile(name, bytes, sidecar);
        return cleaner.Clean(file, new CleaningHints(identity.Source, FoundAt: identity.FoundAt, Profile: null)) switch
        {
            Cleaned cleaned => new StagedFile(identity, [.. cleaned.Articles.Select(article => new ClassifiedArticle(article, classifier.Classify(article, corrections)))], null),
            Rejected rejected => new StagedFile(identity, [], new RejectedItem(identity, "clean", rejected.Reason, rejected.Detail)),
            _ => throw new InvalidOperationException("unknown cleaning result"),
        };
    }
}
