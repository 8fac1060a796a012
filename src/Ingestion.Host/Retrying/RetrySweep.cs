using Ingestion.Contracts.Publishing;
using Ingestion.Database.Failures;
using Ingestion.Messaging;
using Ingestion.Messaging.Publishing;
using Microsoft.Extensions.Options;

namespace Ingestion.Host.Retrying;

/// <summary>
/// Part of the persister role: takes up retried items that <c>ingest failures retry</c> marked and did not publish. It was killed, or the
/// transport lives in this process and cannot be reached from another one.
/// </summary>
public sealed partial class RetrySweep(
    FailureRetry ledger, ConfirmedPublisher publisher, KeptBody bodies, IPipelineDepth depth, IOptions<MessagingOptions> options, TimeProvider time, ILogger<RetrySweep> logger) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>With a broker the command publishes by itself: what it marked is left to it for this long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>After this long in flight while the queues are empty, a retried item's message is taken for lost.</summary>
    public static readonly TimeSpan Lost = TimeSpan.FromMinutes(2);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retrier = new FailureRetrier(ledger, publisher, bodies, time);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                var taken = await SweepAsync(retrier, stoppingToken).ConfigureAwait(false);
                if (taken.TakenUp > 0) LogTakenUp(logger, taken.TakenUp);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                LogFailed(logger, fault.Message.ReplaceLineEndings(" "));
            }
        }
    }

    private async Task<RetryReport> SweepAsync(FailureRetrier retrier, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var marked = options.Value.Transport == MessagingTransport.Embedded ? now : now - Patience;
        var empty = await depth.DeepestAsync(cancellationToken).ConfigureAwait(false) is { Messages: 0 };
        return await retrier.TakeUpAsync(FailureSelection.All, marked, empty ? now - Lost : DateTimeOffset.UnixEpoch, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(6020, LogLevel.Information, "Took up {Count} retried item(s) that a retry had marked and not brought to their stage")]
    private static partial void LogTakenUp(ILogger logger, int count);

    [LoggerMessage(6021, LogLevel.Warning, "Retried items could not be taken up: {Reason}. Tried again")]
    private static partial void LogFailed(ILogger logger, string reason);
}
