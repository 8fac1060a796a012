using Ingestion.Database.Retention;
using Microsoft.Extensions.Options;

namespace Ingestion.Host;

/// <summary>Removes what the ledger need not remember, as part of the persister role; does nothing unless <c>Ledger:Keep</c> is set.</summary>
public sealed partial class LedgerUpkeep(LedgerRetention retention, IOptions<LedgerOptions> options, TimeProvider time, ILogger<LedgerUpkeep> logger) : HourlyUpkeep(time)
{
    /// <inheritdoc />
    protected override Task KeepAsync(CancellationToken cancellationToken) =>
        options.Value.Keep is { } keep ? retention.RemoveAsync(keep, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc />
    protected override void Tell(string reason) => LogFailed(logger, reason);

    [LoggerMessage(6011, LogLevel.Warning, "What the ledger need not keep (Ledger:Keep) could not be removed: {Reason}. Tried again in an hour")]
    private static partial void LogFailed(ILogger logger, string reason);
}
