using Ingestion.Benchmarks.EndToEnd.Corpus;
using Ingestion.Classifier;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;
using Ingestion.Contracts.Messages;
using Ingestion.Contracts.Stages;

namespace Ingestion.Benchmarks.EndToEnd.Floor;

/// <summary>Cleaning and classifying in a loop, on one thread; keeps what came out for the other parts.</summary>
internal sealed class StageFloor(IReadOnlyList<CorpusFile> files)
{
    private static readonly DateTimeOffset FoundAt = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly ArticleCleaner _cleaner = new(new CleanerOptions());
    private readonly IPureStage<ClassifyingTask, IReadOnlyList<Classification>> _classifier = new ArticleClassifier(new ClassifierOptions());

    /// <summary>The files as the watcher sends them.</summary>
    public IReadOnlyList<FoundItem> Found { get; } =
    [
        .. files.Select(file => new FoundItem(
            new ItemIdentity(Guid.CreateVersion7(FoundAt), null, 0, Path.GetDirectoryName(file.Path)!, new string('0', 64), FoundAt),
            Path.GetFileName(file.Path), new InlineBody(System.Text.Encoding.UTF8.GetBytes(file.Content)), null)),
    ];

    /// <summary>What cleaning made of them, once <see cref="Clean"/> has run.</summary>
    public IReadOnlyList<CleanedItem> Cleaned { get; private set; } = [];

    /// <summary>What classifying made of those, once <see cref="Classify"/> has run.</summary>
    public IReadOnlyList<ClassifiedItem> Classified { get; private set; } = [];

    /// <summary>Cleans all.</summary>
    public void Clean() => Cleaned =
    [
        .. from item in Found
           let result = _cleaner.Clean(new RawFile(item.Name, ((InlineBody)item.Body).Bytes), new CleaningHints(item.Identity.Source, FoundAt: FoundAt))
           where result is Cleaned
           select new CleanedItem(item.Identity, ((Cleaned)result).Articles),
    ];

    /// <summary>Classifies all.</summary>
    public void Classify() => Classified =
    [
        .. Cleaned.Select(item => new ClassifiedItem(
            item.Identity, [.. item.Articles.Zip(_classifier.Run(new ClassifyingTask(item.Articles, null), CancellationToken.None), (article, facts) => new ClassifiedArticle(article, facts))])),
    ];
}
