using Ingestion.Cleaner.Decoding;
using Ingestion.Cleaner.Formats;
using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Metadata;
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
    /// <summary>Version of rules and weights together, stored with every article; it rises whenever the same file may give another one.</summary>
    public const string Version = "1.3";

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

    /// <inheritdoc />
    CleaningResult IPureStage<CleaningTask, CleaningResult>.Run(CleaningTask task, CancellationToken cancellationToken)
    {
        var result = Clean(task.File, task.Hints, cancellationToken);
        // Time that ran out in a busy worker, or a worker that stops, is no verdict on the file: it is tried again, alone or elsewhere.
        cancellationToken.ThrowIfCancellationRequested();
        return result;
    }

    /// <summary>Cleans one file. Never throws for what the bytes hold.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hints">What the world knows besides.</param>
    /// <param name="budget">Cancelled by the caller when the time for this file (<see cref="CleanerOptions.MaxMilliseconds"/>) is spent: the core knows no clock.</param>
    /// <returns><see cref="Cleaned"/> with 1 or more articles, or <see cref="Rejected"/>; where the budget was spent, as <see cref="RejectionReason.Timeout"/>.</returns>
    public CleaningResult Clean(RawFile file, CleaningHints hints, CancellationToken budget = default) => Explain(file, hints, budget).Result;

    /// <summary>Cleans one file and gives besides each article's source text, into which its spans point.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hints">What the world knows besides.</param>
    /// <param name="budget">As for <see cref="Clean"/>.</param>
    public CleaningExplanation Explain(RawFile file, CleaningHints hints, CancellationToken budget = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(hints);
        var sources = new List<string>(1);
        try
        {
            return new CleaningExplanation(Run(file, hints, sources, budget), sources);
        }
        catch (OperationCanceledException) when (budget.IsCancellationRequested)
        {
            return new CleaningExplanation(InputLimits.TimedOut(_options), []);
        }
    }

    private CleaningResult Run(RawFile file, CleaningHints hints, List<string> sources, CancellationToken budget)
    {
        if (InputLimits.Check(file.Bytes.Span, _options) is { } refused) return refused;

        using var sidecar = new Sidecar(file.Sidecar);
        var (decoded, unreadable) = TextDecoder.Decode(file.Bytes.Span, hints.Charset ?? sidecar.Charset);
        if (decoded is null) return unreadable!;
        if (decoded.Text.AsSpan().IsWhiteSpace()) return InputLimits.Empty;

        var conventions = new DateConventions(sidecar.Language, hints.FoundAt);
        var (pages, malformed) = FormatReader.Read(file.Name, decoded.Text, _options, conventions, budget);
        if (malformed is not null) return malformed;
        if (pages.Count == 1) sidecar.Fill(pages[0].Facts, conventions);
        var articles = new List<CleanedArticle>(pages.Count);
        Rejected? lastRejected = null;
        foreach (var page in pages)
        {
            budget.ThrowIfCancellationRequested();
            var (article, rejected) = _pages.Clean(page, hints, decoded.Charset, budget);
            if (article is null)
            {
                lastRejected = rejected;
                continue;
            }

            articles.Add(article);
            sources.Add(page.Text);
        }

        return articles.Count > 0 ? new Cleaned(articles) : lastRejected ?? InputLimits.Empty;
    }
}
