using System.Diagnostics.Metrics;

namespace Ingestion.Host.Health;

/// <summary>One instrument's series. Not thread-safe: its collector takes turns.</summary>
internal sealed class MetricFamily(Instrument instrument)
{
    /// <summary>Upper bounds in seconds where the instrument advises none, after the OpenTelemetry semantic conventions for durations.</summary>
    private static readonly double[] Durations = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly IReadOnlyList<double> _bounds = (instrument as Instrument<double>)?.Advice?.HistogramBucketBoundaries ?? Durations;
    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly string _kind = instrument.GetType().Name;

    private bool IsHistogram => _kind.StartsWith("Histogram", StringComparison.Ordinal);

    private bool IsObserved => instrument.IsObservable;

    private bool IsCounter => _kind.StartsWith("Counter", StringComparison.Ordinal) || _kind.StartsWith("ObservableCounter", StringComparison.Ordinal);

    private bool Accumulates => !IsObserved && !_kind.StartsWith("Gauge", StringComparison.Ordinal);

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = tags.ToArray();
        var key = string.Join('\u001f', labels.Select(l => $"{l.Key}={l.Value}"));
        if (!_series.TryGetValue(key, out var series))
        {
            if (_series.Count >= MetricsCollector.SeriesLimit) return;
            _series[key] = series = new Series(labels, IsHistogram ? new long[_bounds.Count + 1] : []);
        }

        series.Sum = Accumulates ? series.Sum + value : value;
        series.Count++;
        if (!IsHistogram) return;
        var bucket = 0;
        while (bucket < _bounds.Count && value > _bounds[bucket]) bucket++;
        series.Buckets[bucket]++;
    }

    public void ForgetObserved()
    {
        if (IsObserved) _series.Clear();
    }

    public void WriteTo(PrometheusText text)
    {
        var name = PrometheusText.NameOf(instrument.Name, instrument.Unit, IsCounter);
        var help = instrument.Description is { Length: > 0 } description ? description : instrument.Name;
        foreach (var series in _series.Values)
        {
            if (!IsHistogram)
            {
                text.Add(name, IsCounter ? "counter" : "gauge", help, series.Labels, series.Sum);
                continue;
            }

            long running = 0;
            for (var i = 0; i < series.Buckets.Length; i++)
            {
                running += series.Buckets[i];
                var bound = i < _bounds.Count ? _bounds[i] : double.PositiveInfinity;
                text.Add(name, "histogram", help, [.. series.Labels, new("le", PrometheusText.Number(bound))], running, "_bucket");
            }

            text.Add(name, "histogram", help, series.Labels, series.Sum, "_sum");
            text.Add(name, "histogram", help, series.Labels, series.Count, "_count");
        }
    }

    private sealed class Series(KeyValuePair<string, object?>[] labels, long[] buckets)
    {
        public KeyValuePair<string, object?>[] Labels { get; } = labels;

        public long[] Buckets { get; } = buckets;

        public double Sum { get; set; }

        public long Count { get; set; }
    }
}
