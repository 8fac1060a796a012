using System.Diagnostics.Metrics;
using System.Text.Json;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;

namespace Ingestion.Persister;

/// <summary>What became of the files, and how long it took. Meter <c>Ingestion.Persister</c>.</summary>
public sealed class SettledMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Ingestion.Persister";

    /// <summary>Seconds, up to the hours of a bulk load.</summary>
    private static readonly double[] Bounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200];

    private readonly Histogram<double> _duration;
    private readonly TimeProvider _time;

    /// <summary>Creates the instrument.</summary>
    public SettledMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        _duration = meters.Create(MeterName).CreateHistogram(
            "ingestion.file.duration", "s", "From the watcher's taking of a file to the commit of its outcome.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Bounds });
    }

    /// <summary>Counts a file whose outcome was committed now.</summary>
    public void Settled(ItemIdentity identity, FileOutcome outcome) =>
        _duration.Record(Math.Max(0, (_time.GetUtcNow() - identity.FoundAt).TotalSeconds), new KeyValuePair<string, object?>("outcome", NameOf(outcome)));

    /// <summary>The outcome as it is stored and told everywhere.</summary>
    private static string NameOf(FileOutcome outcome) => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString());
}
