namespace Ingestion.Host.Dashboard.Live;

/// <summary>What one stage is doing; null where nobody says.</summary>
/// <param name="Name">clean, classify or persist.</param>
/// <param name="Ready">Messages that wait for it.</param>
/// <param name="Delayed">Messages that wait for their next attempt.</param>
/// <param name="Suspect">Messages that are tried one by one.</param>
/// <param name="Consumers">Consumers on its work queue.</param>
/// <param name="Pause">Why it does not take messages; null where it does, as far as this process knows.</param>
/// <param name="PausedSince">Since when.</param>
internal sealed record StageReport(string Name, long? Ready, long? Delayed, long? Suspect, long? Consumers, string? Pause, DateTimeOffset? PausedSince);
