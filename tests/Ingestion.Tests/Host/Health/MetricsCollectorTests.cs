using System.Diagnostics.Metrics;
using Ingestion.Host.Health;

namespace Ingestion.Tests.Host.Health;

public sealed class MetricsCollectorTests : IDisposable
{
    private readonly MetricsCollector _collector = new();
    private readonly Meter _meter = new("Ingestion.Test." + Guid.NewGuid().ToString("N"));

    [Fact]
    public void A_histogram_keeps_the_bounds_its_instrument_advises_and_names_its_unit()
    {
        var histogram = _meter.CreateHistogram("ingestion.test.wait", "s", "Waiting.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 60] });
        foreach (var seconds in new[] { 0.5, 1, 59, 61 }) histogram.Record(seconds);

        _collector.Render().ShouldContain(
            "# TYPE ingestion_test_wait_seconds histogram\ningestion_test_wait_seconds_bucket{le=\"1\"} 2\ningestion_test_wait_seconds_bucket{le=\"60\"} 3\n"
            + "ingestion_test_wait_seconds_bucket{le=\"+Inf\"} 4\ningestion_test_wait_seconds_sum 121.5\ningestion_test_wait_seconds_count 4\n");
    }

    [Fact]
    public void A_histogram_without_advice_takes_the_bounds_of_the_conventions()
    {
        _meter.CreateHistogram<double>("ingestion.test.short", "s").Record(0.003);
        _collector.Render().ShouldContain("ingestion_test_short_seconds_bucket{le=\"0.005\"} 1\n");
    }

    [Fact]
    public void An_observed_series_that_is_no_longer_told_is_no_longer_shown()
    {
        string[] there = ["a", "b"];
        _meter.CreateObservableGauge("ingestion.test.there", () => there.Select(name => new Measurement<int>(1, new KeyValuePair<string, object?>("name", name))));
        _collector.Render().ShouldContain("ingestion_test_there{name=\"b\"} 1");
        there = ["a"];
        var text = _collector.Render();
        text.ShouldContain("ingestion_test_there{name=\"a\"} 1");
        text.ShouldNotContain("name=\"b\"");
    }

    [Fact]
    public void A_label_cannot_grow_without_bound()
    {
        var counter = _meter.CreateCounter<long>("ingestion.test.many");
        for (var number = 0; number < 2 * MetricsCollector.SeriesLimit; number++) counter.Add(1, new KeyValuePair<string, object?>("number", number));
        _collector.Render().Split('\n').Count(line => line.StartsWith("ingestion_test_many_total{", StringComparison.Ordinal)).ShouldBe(MetricsCollector.SeriesLimit);
    }

    public void Dispose()
    {
        _meter.Dispose();
        _collector.Dispose();
    }
}
