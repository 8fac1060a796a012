using System.Diagnostics.Metrics;
using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Telemetry;

/// <summary>Counts what the stages do. Meter <c>Ingestion.Messaging</c>.</summary>
public sealed class StageMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Ingestion.Messaging";

    private readonly Counter<long> _items;

    /// <summary>Creates the instruments.</summary>
    public StageMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _items = meter.CreateCounter<long>("ingestion.stage.items", "{item}", "Items a stage has finished with, by result");
    }

    /// <summary>Counts the results of one envelope.</summary>
    public void Count(Stage stage, int done, int rejected, int quarantined, int putOff)
    {
        Add(stage, "done", done);
        Add(stage, "rejected", rejected);
        Add(stage, "quarantined", quarantined);
        Add(stage, "put_off", putOff);
    }

    private void Add(Stage stage, string result, int count)
    {
        if (count > 0)
            _items.Add(count, new KeyValuePair<string, object?>("stage", QueueNames.Of(stage)), new KeyValuePair<string, object?>("result", result));
    }
}
