using System.Diagnostics.Metrics;

namespace Ingestion.Watcher;

/// <summary>The meter <c>Ingestion.Watcher</c>. Every instrument carries the tag <c>folder</c>.</summary>
public sealed class WatcherMetrics : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Ingestion.Watcher";

    private readonly Meter _meter;
    private readonly Histogram<double> _settleToConfirmed;
    private readonly Counter<long> _rescans;
    private readonly Counter<long> _eventsLost;
    private readonly Counter<long> _republished;

    /// <summary>Builds the meter over the folders' status.</summary>
    public WatcherMetrics(IMeterFactory factory, WatcherStatus status)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _meter = factory.Create(MeterName);
        Observe("ingestion.watcher.files.taken", "Files taken from the folder.", folder => folder.Taken);
        Observe("ingestion.watcher.files.published", "Files whose messages the broker confirmed.", folder => folder.Published);
        Observe("ingestion.watcher.files.refused", "Files the watcher itself rejected.", folder => folder.Refused);
        Observe("ingestion.watcher.files.moved", "Settled files that left the folder.", folder => folder.Moved);
        _meter.CreateObservableGauge("ingestion.watcher.files.in_flight", () => Measure(status, folder => folder.InFlight), "{file}", "Files between folder and outcome.");
        _meter.CreateObservableGauge("ingestion.watcher.paused", () => Pauses(status), null, "1 while the folder waits, by cause.");
        _settleToConfirmed = _meter.CreateHistogram<double>("ingestion.watcher.batch.duration", "s", "From the first read of a batch to the broker's confirm.");
        _rescans = _meter.CreateCounter<long>("ingestion.watcher.rescans", "{scan}", "Passes over the whole folder.");
        _eventsLost = _meter.CreateCounter<long>("ingestion.watcher.events.lost", "{loss}", "Overflows and errors of the file events.");
        _republished = _meter.CreateCounter<long>("ingestion.watcher.files.republished", "{file}", "Files published again because they were in flight for long.");

        void Observe(string name, string description, Func<FolderStatus, long> read) =>
            _meter.CreateObservableCounter(name, () => Measure(status, read), "{file}", description);
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    internal void BatchTook(string folder, double seconds) => _settleToConfirmed.Record(seconds, Tag(folder));

    internal void Rescanned(string folder) => _rescans.Add(1, Tag(folder));

    internal void EventsLost(string folder) => _eventsLost.Add(1, Tag(folder));

    internal void Republished(string folder, int files) => _republished.Add(files, Tag(folder));

    private static KeyValuePair<string, object?> Tag(string folder) => new("folder", folder);

    private static IEnumerable<Measurement<long>> Measure(WatcherStatus status, Func<FolderStatus, long> read) =>
        status.Folders.Select(folder => new Measurement<long>(read(folder), Tag(folder.Folder.Path)));

    private static IEnumerable<Measurement<int>> Pauses(WatcherStatus status) => status.Folders.Select(folder => new Measurement<int>(
        folder.State == FolderState.Paused ? 1 : 0,
        Tag(folder.Folder.Path),
        new KeyValuePair<string, object?>("cause", folder.Cause?.ToString() ?? "none")));
}
