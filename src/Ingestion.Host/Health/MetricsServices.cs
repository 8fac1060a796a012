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

    /// <summary>
    /// Adds the collector, the gauges of the whole pipeline where <paramref name="roles"/> has a role that asks for them, and the room on the disks where it has the
    /// watcher, who alone knows the folders.
    /// </summary>
    public static void AddPrometheusMetrics(this IServiceCollection services, Role roles)
    {
        services.AddMetrics();
        services.AddSingleton<MetricsCollector>();
        if ((roles & (Asking | Role.Watcher)) == 0) return;
        var asks = (roles & Asking) != 0;
        services.AddSingleton(provider => new PipelineSampler(
            asks ? provider.GetRequiredService<NpgsqlDataSource>() : null, asks ? provider.GetService<QueueWatch>() : null, provider.GetService<WatcherStatus>(), provider.GetRequiredService<TimeProvider>()));
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
