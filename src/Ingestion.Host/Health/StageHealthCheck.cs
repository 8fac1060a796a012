using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ingestion.Host.Health;

/// <summary>Not ready while a stage is suspended, and says why and since when.</summary>
public sealed class StageHealthCheck(StageGate gate) : IHealthCheck
{
    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var suspensions = gate.Suspensions;
        return Task.FromResult(suspensions.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(string.Join("; ", suspensions.Select(s => $"{QueueNames.Of(s.Stage)} suspended since {s.Since:O}: {s.Dependency} is away ({s.Reason})"))));
    }
}
