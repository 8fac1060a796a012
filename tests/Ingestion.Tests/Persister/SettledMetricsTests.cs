using System.Diagnostics.Metrics;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Host.Health;
using Ingestion.Persister;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Tests.Persister;

public sealed class SettledMetricsTests
{
    [Theory]
    [InlineData(FileOutcome.Stored, "stored")]
    [InlineData(FileOutcome.InFlight, "in_flight")]
    public void It_counts_from_the_finding_of_a_file_by_the_stored_name_of_its_outcome(FileOutcome outcome, string name)
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var collector = new MetricsCollector();
        new SettledMetrics(services.GetRequiredService<IMeterFactory>(), TimeProvider.System)
            .Settled(new ItemIdentity(Guid.CreateVersion7(), null, 0, "wire", new string('0', 64), DateTimeOffset.UtcNow.AddSeconds(-100)), outcome);

        var text = collector.Render();
        text.ShouldContain($"ingestion_file_duration_seconds_bucket{{outcome=\"{name}\",le=\"60\"}} 0\n");
        text.ShouldContain($"ingestion_file_duration_seconds_bucket{{outcome=\"{name}\",le=\"300\"}} 1\n");
    }
}
