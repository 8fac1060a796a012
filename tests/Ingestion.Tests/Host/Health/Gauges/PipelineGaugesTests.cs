using System.Diagnostics.Metrics;
using Ingestion.Host.Health;
using Ingestion.Host.Health.Gauges;
using Ingestion.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Tests.Host.Health.Gauges;

public sealed class PipelineGaugesTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MetricsCollector _collector = new();
    private PipelineReading _reading = new();

    public PipelineGaugesTests() => _ = new PipelineGauges(_services.GetRequiredService<IMeterFactory>(), () => _reading);

    [Fact]
    public void What_nobody_has_said_is_not_told()
    {
        var text = _collector.Render();
        foreach (var name in new[] { "ingestion_database_up", "ingestion_broker_up", "ingestion_ledger", "ingestion_queue", "ingestion_source", "postgresql_" }) text.ShouldNotContain($"\n{name}");
    }

    [Fact]
    public void A_database_that_is_away_is_told_and_its_old_figures_are_not()
    {
        _reading = new PipelineReading { DatabaseUp = false, BrokerUp = true };
        var text = _collector.Render();
        text.ShouldContain("\ningestion_database_up 0\n");
        text.ShouldContain("\ningestion_broker_up 1\n");
        text.ShouldNotContain("ingestion_ledger_unproven");
    }

    [Fact]
    public void What_was_read_is_told_with_its_labels()
    {
        _reading = new PipelineReading
        {
            Queues = [new QueueState("ingestion.clean", 7, 2), new QueueState("ingestion.persist", -1, 0)],
            Room = [new FolderRoom("/archive", 1024)],
            Outcomes = [new OutcomeCount("stored", 5, 0), new OutcomeCount("rejected", 3, 2)],
            Failures = [new CauseCount("quarantined", "persist", "refused-by-database", "open", 4)],
            Sources = [new SourceRhythm("wire", 61.5, 3600, 12)],
            Grouping = new GroupingBacklog(3, 1.5),
        };
        var text = _collector.Render();
        foreach (var sample in new[]
        {
            "ingestion_queue_messages{queue=\"ingestion.clean\"} 7", "ingestion_queue_consumers{queue=\"ingestion.clean\"} 2", "ingestion_disk_free_bytes{folder=\"/archive\"} 1024",
            "ingestion_ledger_files{outcome=\"stored\"} 5", "ingestion_ledger_unproven 2", "ingestion_grouping_waiting 3", "ingestion_grouping_lag_seconds 1.5",
            "ingestion_ledger_failures{kind=\"quarantined\",stage=\"persist\",cause=\"refused-by-database\",state=\"open\"} 4",
            "ingestion_source_silence_seconds{source=\"wire\"} 61.5", "ingestion_source_usual_gap_seconds{source=\"wire\"} 3600", "ingestion_source_files{source=\"wire\"} 12",
        }) text.ShouldContain($"\n{sample}\n");
        // A queue that does not exist has no depth.
        text.ShouldNotContain("queue=\"ingestion.persist\"");
    }

    public void Dispose()
    {
        _collector.Dispose();
        _services.Dispose();
    }
}
