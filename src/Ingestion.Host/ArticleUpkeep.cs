using Ingestion.Database.Retention;
using Microsoft.Extensions.Options;

namespace Ingestion.Host;

/// <summary>Drops months of articles, as part of the persister role; does nothing unless <c>Articles:KeepMonths</c> is set.</summary>
public sealed partial class ArticleUpkeep(ArticleRetention retention, IOptions<ArticlesOptions> options, TimeProvider time, ILogger<ArticleUpkeep> logger) : HourlyUpkeep(time)
{
    /// <inheritdoc />
    protected override Task KeepAsync(CancellationToken cancellationToken) =>
        options.Value.KeepMonths is { } months ? retention.DropAsync(months, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc />
    protected override void Tell(string reason) => LogFailed(logger, reason);

    [LoggerMessage(6012, LogLevel.Warning, "Articles older than Articles:KeepMonths could not be dropped: {Reason}. Tried again in an hour")]
    private static partial void LogFailed(ILogger logger, string reason);
}
