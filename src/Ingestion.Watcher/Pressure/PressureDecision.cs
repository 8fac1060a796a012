namespace Ingestion.Watcher.Pressure;

/// <summary>How many files may be taken now.</summary>
/// <param name="Backlog">How many of those that lay there.</param>
/// <param name="Fresh">How many of those just dropped; at least as many.</param>
/// <param name="Reason">Why none, a sentence for people; null where the watcher goes on as files settle.</param>
internal readonly record struct PressureDecision(int Backlog, int Fresh, string? Reason)
{
    /// <summary>Nothing may be taken.</summary>
    internal static PressureDecision Hold(string reason) => new(0, 0, reason);
}
