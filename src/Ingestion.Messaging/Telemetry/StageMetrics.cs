using System.Diagnostics.Metrics;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Telemetry;

/// <summary>What the stages do. Meter <c>Ingestion.Messaging</c>.</summary>
public sealed class StageMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "Ingestion.Messaging";

    private static readonly string[] Results = ["done", "rejected", "quarantined", "put_off"];

    private readonly Counter<long> _items;

    /// <summary>Creates the instruments.</summary>
    public StageMetrics(IMeterFactory meters, StageGate gate)
    {
        var meter = meters.Create(MeterName);
        _items = meter.CreateCounter<long>("ingestion.stage.items", "{item}", "Items a stage has finished with, by result.");
        meter.CreateObservableGauge("ingestion.stage.suspended", () => Suspended(gate), null, "1 while the stage takes no messages because what it depends on is away.");

        // From nought on: the first of a kind would otherwise be no increase.
        foreach (var stage in Enum.GetValues<Stage>())
            foreach (var result in Results) _items.Add(0, Tags(stage, result));
    }

    /// <summary>Counts the results of one envelope.</summary>
    public void Count(Stage stage, int done, int rejected, int quarantined, int putOff)
    {
        Add(stage, "done", done);
        Add(stage, "rejected", rejected);
        Add(stage, "quarantined", quarantined);
        Add(stage, "put_off", putOff);
    }

    private static IEnumerable<Measurement<int>> Suspended(StageGate gate) => Enum.GetValues<Stage>().Select(stage =>
    {
        var suspension = gate.Of(stage);
        return new Measurement<int>(suspension is null ? 0 : 1, new("stage", QueueNames.Of(stage)), new("dependency", suspension?.Dependency ?? "none"));
    });

    private static KeyValuePair<string, object?>[] Tags(Stage stage, string result) => [new("stage", QueueNames.Of(stage)), new("result", result)];

    private void Add(Stage stage, string result, int count)
    {
        if (count > 0) _items.Add(count, Tags(stage, result));
    }
}
