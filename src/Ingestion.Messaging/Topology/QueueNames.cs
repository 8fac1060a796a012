namespace Ingestion.Messaging.Topology;

/// <summary>Names of the queues, which people read on the broker's dashboard. Frozen by an approval test.</summary>
public static class QueueNames
{
    /// <summary>Poison, unreadable and unknown messages, on their way to <c>ops.failure</c>.</summary>
    public const string Quarantine = "ingestion.quarantine";

    /// <summary>The stage's name as it stands in queue names and in the database.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.Clean => "clean",
        Stage.Classify => "classify",
        Stage.Persist => "persist",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "no such stage"),
    };

    /// <summary>The stage's work queue.</summary>
    public static string Work(Stage stage) => $"ingestion.{Of(stage)}";

    /// <summary>Where a stage's items wait that were redelivered too often.</summary>
    public static string Suspect(Stage stage) => $"ingestion.{Of(stage)}.suspect";

    /// <summary>Where a stage's items wait for their next attempt.</summary>
    public static string Delay(Stage stage, DelayTier tier) => $"ingestion.{Of(stage)}.delay.{tier.Name}";
}
