using System.Diagnostics.Metrics;
using Ingestion.Host.Commands;
using Ingestion.Host.Health.Gauges;
using Ingestion.Messaging;
using Ingestion.Watcher;
using Npgsql;

namespace Ingestion.Host.Health;

/// <summary>Adds <c>/metrics</c> to a worker.</summary>
internal static class MetricsServices
{
    /// <summary>Those that also ask the servers: not every process, because all of them would be told the same.</summary>
    private const Role Asking = Role.Persister | Role.Dashboard;

    /// <summary>Adds the collector, and the gauges of the whole pipeline where <paramref name="roles"/> has a role that asks for them.</summary>
    public static void AddPrometheusMetrics(this IServiceCollection services, Role roles)
    {
        services.AddMetrics();
        services.AddSingleton<MetricsCollector>();
        if ((roles & Asking) == 0) return;
        services.AddSingleton(provider => new PipelineSampler(
            provider.GetRequiredService<NpgsqlDataSource>(), provider.GetService<QueueWatch>(), provider.GetService<WatcherStatus>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new PipelineGauges(provider.GetRequiredService<IMeterFactory>(), () => provider.GetRequiredService<PipelineSampler>().Last));
    }

    /// <summary>Answers <c>/metrics</c>.</summary>
    public static void MapPrometheusMetrics(this WebApplication app)
    {
        // The collector before the instruments, so that it hears their first values.
        var collector = app.Services.GetRequiredService<MetricsCollector>();
        app.Services.GetService<PipelineGauges>();
        var sampler = app.Services.GetService<PipelineSampler>();
        app.MapGet("/metrics", async (CancellationToken cancellationToken) =>
        {
            if (sampler is not null) await sampler.RefreshAsync(cancellationToken);
            return Results.Text(collector.Render(), "text/plain; version=0.0.4; charset=utf-8");
        });
    }
}
