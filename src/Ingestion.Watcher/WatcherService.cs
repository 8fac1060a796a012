using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Publishing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingestion.Watcher;

/// <summary>The watcher role: one <see cref="FolderWatch"/> for each configured folder, for the life of the host.</summary>
internal sealed class WatcherService(
    IOptions<WatcherOptions> options,
    IFileLedger ledger,
    IBundleLedger bundles,
    IFolderLeases leases,
    IArticlePublisher publisher,
    IPipelineDepth depth,
    WatcherStatus status,
    WatcherMetrics metrics,
    TimeProvider time,
    ILogger<WatcherService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var world = new WatcherWorld(ledger, bundles, leases, publisher, depth, time);
        var watches = WatchedFolder.From(options.Value).Select(folder =>
        {
            var folderStatus = new FolderStatus(folder, time, logger);
            status.Add(folderStatus);
            return new FolderWatch(folder, options.Value, world, folderStatus, metrics, logger).RunAsync(stoppingToken);
        });
        await Task.WhenAll(watches.ToList().Append(new Outcome.RetentionLoop(options.Value, time, logger).RunAsync(stoppingToken)));
    }
}
