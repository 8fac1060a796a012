using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Host.Commands.Offline;

/// <summary>The cleaner as the offline commands use it: default options, the time budget of one file kept by the system's clock.</summary>
internal sealed class OfflineCleaning
{
    private readonly CleanerOptions _options = new();
    private readonly ArticleCleaner _cleaner;

    /// <summary>Loads the models.</summary>
    public OfflineCleaning() => _cleaner = new ArticleCleaner(_options);

    /// <summary>Cleans one file.</summary>
    public CleaningResult Clean(RawFile file) => Explain(file).Result;

    /// <summary>Cleans one file and keeps what its spans point into.</summary>
    public CleaningExplanation Explain(RawFile file)
    {
        using var budget = new CancellationTokenSource(TimeSpan.FromMilliseconds(_options.MaxMilliseconds), TimeProvider.System);
        return _cleaner.Explain(file, CleaningHints.None, budget.Token);
    }
}
