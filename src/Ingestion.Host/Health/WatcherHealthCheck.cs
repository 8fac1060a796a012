using Ingestion.Watcher;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ingestion.Host.Health;

/// <summary>Not ready while a folder is not watched, and says why and since when.</summary>
public sealed class WatcherHealthCheck(WatcherStatus watcher) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = watcher.Folders.Where(f => f.Reason is not null).Select(f => $"{f.Folder.Path}: {f.Reason} (since {f.Since:O})");
        return Task.FromResult(watcher.IsReady
            ? HealthCheckResult.Healthy(string.Join("; ", waiting))
            : HealthCheckResult.Unhealthy(string.Join("; ", waiting.DefaultIfEmpty("starting"))));
    }
}
