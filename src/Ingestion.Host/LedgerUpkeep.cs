using Ingestion.Database.Retention;
using Microsoft.Extensions.Options;

namespace Ingestion.Host;

/// <summary>Removes what the ledger need not remember, every hour, as part of the persister role; does nothing unless <c>Ledger:Keep</c> is set.</summary>
public sealed partial class LedgerUpkeep(LedgerRetention retention, IOptions<LedgerOptions> options, TimeProvider time, ILogger<LedgerUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Keep is not { } keep) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await retention.RemoveAsync(keep, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                LogFailed(logger, fault.Message.ReplaceLineEndings(" "));
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(6011, LogLevel.Warning, "What the ledger need not keep (Ledger:Keep) could not be removed: {Reason}. Tried again in an hour")]
    private static partial void LogFailed(ILogger logger, string reason);
}
