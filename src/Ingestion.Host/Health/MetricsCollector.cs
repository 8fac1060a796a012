using System.Diagnostics.Metrics;

namespace Ingestion.Host.Health;

/// <summary>Listens to the meters of this service, of Npgsql and of the runtime, and keeps what <c>/metrics</c> shows.</summary>
public sealed class MetricsCollector : IDisposable
{
    /// <summary>At most this many label sets an instrument, so that no label can grow without bound.</summary>
    public const int SeriesLimit = 200;

    private static readonly string[] Prefixes = ["Ingestion.", "System.Runtime", "Npgsql"];

    private readonly MeterListener _listener = new();
    private readonly Lock _turn = new();
    private readonly SortedDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);

    /// <summary>Starts listening.</summary>
    public MetricsCollector()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Prefixes.Any(prefix => instrument.Meter.Name.StartsWith(prefix, StringComparison.Ordinal))) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Everything collected so far, observable instruments asked now.</summary>
    public string Render()
    {
        lock (_turn)
            foreach (var family in _families.Values) family.ForgetObserved();
        _listener.RecordObservableInstruments();
        var text = new PrometheusText();
        lock (_turn)
            foreach (var family in _families.Values) family.WriteTo(text);
        return text.ToString();
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_turn)
        {
            if (!_families.TryGetValue(instrument.Name, out var family)) _families[instrument.Name] = family = new MetricFamily(instrument);
            family.Record(value, tags);
        }
    }
}
