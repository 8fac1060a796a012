namespace Ingestion.Host.Dashboard.Data;

/// <summary>A topic of an article.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Probability">0 to 1.</param>
internal sealed record TopicRow(string Label, float Probability);
