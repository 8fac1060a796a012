using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ingestion.Messaging.Bodies;

/// <summary>
/// Part of the persister role: what is settled is collected beside the commits, and what a crash left over by the clock. Neither holds up
/// an article; what is not collected now is found by the next sweep.
/// </summary>
public sealed partial class BodyUpkeep(
    BodyCollector collector, BodyStore store, IOptions<MessagingOptions> options, TimeProvider time, ILogger<BodyUpkeep> logger) : BackgroundService
{
    private const int Page = 500;

    private readonly Channel<string> _settled = Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Notes that a file with this content has its outcome.</summary>
    /// <param name="content">SHA-256 of its bytes; empty for an item of no file.</param>
    public void NoteSettled(string content)
    {
        if (store.Folder is not null && content.Length > 0) _settled.Writer.TryWrite(content);
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => store.Folder is null
        ? Task.CompletedTask
        : Task.WhenAll(CollectAsync(stoppingToken), SweepAsync(stoppingToken));

    private async Task CollectAsync(CancellationToken stoppingToken)
    {
        var page = new List<string>(Page);
        while (await GuardAsync(async token => await _settled.Reader.WaitToReadAsync(token).ConfigureAwait(false) ? 1 : 0, stoppingToken).ConfigureAwait(false) > 0)
        {
            page.Clear();
            while (page.Count < Page && _settled.Reader.TryRead(out var content)) page.Add(content);
            await GuardAsync(token => collector.CollectAsync(page, token), stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Value.StoreSweep, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var deleted = await GuardAsync(token => collector.SweepAsync(time.GetUtcNow() - options.Value.StoreOrphanAge, token), stoppingToken).ConfigureAwait(false);
            if (deleted > 0) LogSwept(logger, deleted, store.Folder!);
        }
    }

    private async Task<int> GuardAsync(Func<CancellationToken, Task<int>> work, CancellationToken stoppingToken)
    {
        try
        {
            stoppingToken.ThrowIfCancellationRequested();
            return await work(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception fault)
        {
            LogFailed(logger, store.Folder!, fault.Message.ReplaceLineEndings(" "));
            return 0;
        }
    }

    [LoggerMessage(2061, LogLevel.Information, "{Count} file(s) that nobody wants any more were swept from the store {Folder}")]
    private static partial void LogSwept(ILogger logger, int count, string folder);

    [LoggerMessage(2062, LogLevel.Warning, "The store {Folder} could not be tidied: {Reason}. The next sweep tries again")]
    private static partial void LogFailed(ILogger logger, string folder, string reason);
}
