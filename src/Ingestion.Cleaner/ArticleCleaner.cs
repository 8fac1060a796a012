using Ingestion.Cleaner.Decoding;
using Ingestion.Cleaner.Formats;
using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Text;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Stages;

namespace Ingestion.Cleaner;

/// <summary>
/// Makes an article, as its author would recognise it, of the bytes of a file: decoded, parted from its furniture, with
/// title and metadata, every removal kept with its reason. Pure and thread-safe: no disk, no clock, no network.
/// </summary>
public sealed class ArticleCleaner : IPureStage<CleaningTask, CleaningResult>
{
    /// <summary>Version of the rules and weights; stored with every article.</summary>
    public const string Version = "1.0";

    private readonly CleanerOptions _options;
    private readonly PageCleaner _pages;

    /// <summary>A cleaner with the weights that ship.</summary>
    /// <param name="options">Limits; validated by the caller.</param>
    public ArticleCleaner(CleanerOptions options)
        : this(options, HtmlBlockLabeler.Shipped, LineModelFile.Shipped)
    {
    }

    /// <summary>A cleaner with other weights, for measuring by fold.</summary>
    internal ArticleCleaner(CleanerOptions options, HtmlBlockLabeler labeler)
        : this(options, labeler, LineModelFile.Shipped)
    {
    }

    /// <summary>A cleaner with other weights, for measuring by fold.</summary>
    internal ArticleCleaner(CleanerOptions options, HtmlBlockLabeler labeler, LineModel textModel)
    {
        _options = options;
        _pages = new PageCleaner(options, labeler, textModel);
    }

    CleaningResult IPureStage<CleaningTask, CleaningResult>.Run(CleaningTask task, CancellationToken cancellationToken) => Clean(task.File, task.Hints);

    /// <summary>Cleans one file. Never throws for what the bytes hold.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hints">What the world knows besides.</param>
    /// <returns><see cref="Cleaned"/> with 1 or more articles, or <see cref="Rejected"/>.</returns>
    public CleaningResult Clean(RawFile file, CleaningHints hints)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(hints);

        if (InputLimits.Check(file.Bytes.Span, _options) is { } refused) return refused;

        var (decoded, unreadable) = TextDecoder.Decode(file.Bytes.Span, hints.Charset ?? SidecarCharset.Of(file.Sidecar));
        if (decoded is null) return unreadable!;
        if (decoded.Text.AsSpan().IsWhiteSpace()) return InputLimits.Empty;

        var (pages, malformed) = FormatReader.Read(file.Name, decoded.Text, _options);
        if (malformed is not null) return malformed;
        if (file.Sidecar is { } sidecar && pages.Count == 1) JsonReader.Fill(sidecar.Span, pages[0].Facts, "sidecar");
        var articles = new List<CleanedArticle>(pages.Count);
        Rejected? lastRejected = null;
        foreach (var page in pages)
        {
            var (article, rejected) = _pages.Clean(page, hints, decoded.Charset);
            if (article is not null) articles.Add(article);
            else lastRejected = rejected;
        }

        return articles.Count > 0 ? new Cleaned(articles) : lastRejected ?? InputLimits.Empty;
    }
}
