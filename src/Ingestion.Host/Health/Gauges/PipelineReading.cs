using Ingestion.Messaging;

namespace Ingestion.Host.Health.Gauges;

/// <summary>What the servers said when <c>/metrics</c> was last asked for; null and empty where they have not said.</summary>
internal sealed record PipelineReading
{
    /// <summary>Whether the database answered.</summary>
    public bool? DatabaseUp { get; init; }

    /// <summary>Whether the broker answered; null with the embedded transport.</summary>
    public bool? BrokerUp { get; init; }

    /// <summary>The queues.</summary>
    public IReadOnlyList<QueueState> Queues { get; init; } = [];

    /// <summary>Bytes free where settled files go, by folder.</summary>
    public IReadOnlyList<FolderRoom> Room { get; init; } = [];

    /// <summary>The files by outcome.</summary>
    public IReadOnlyList<OutcomeCount> Outcomes { get; init; } = [];

    /// <summary>Seconds since the oldest file under way was found; 0 for none.</summary>
    public double? OldestInFlight { get; init; }

    /// <summary>Failures by cause.</summary>
    public IReadOnlyList<CauseCount> Failures { get; init; } = [];

    /// <summary>How far the grouping is behind.</summary>
    public GroupingBacklog? Grouping { get; init; }

    /// <summary>The sources of the last week.</summary>
    public IReadOnlyList<SourceRhythm> Sources { get; init; } = [];

    /// <summary>The database itself.</summary>
    public DatabaseFigures? Database { get; init; }
}
