using Ingestion.Database;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ingestion.Host.Health;

/// <summary>Not ready while PostgreSQL is away or takes no writes.</summary>
public sealed class DatabaseHealthCheck(DatabaseProbe probe) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var result = await probe.CheckAsync(cancellationToken).ConfigureAwait(false);
        return result.Available ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"PostgreSQL: {result.Reason}");
    }
}
