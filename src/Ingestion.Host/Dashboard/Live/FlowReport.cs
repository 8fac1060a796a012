namespace Ingestion.Host.Dashboard.Live;

/// <summary>The pipeline as this process and the broker see it.</summary>
/// <param name="Folders">The watched folders; empty where another process watches.</param>
/// <param name="WatchesHere">Whether this process watches folders.</param>
/// <param name="Stages">The stages, in the order of the flow.</param>
/// <param name="Quarantine">Messages on their way into <c>ops.failure</c>; null where nobody says.</param>
/// <param name="Embedded">Messages inside the embedded transport; null with RabbitMQ.</param>
/// <param name="Trouble">Why the queues are not known; null where they are.</param>
internal sealed record FlowReport(
    IReadOnlyList<FolderReport> Folders, bool WatchesHere, IReadOnlyList<StageReport> Stages, long? Quarantine, long? Embedded, string? Trouble);
