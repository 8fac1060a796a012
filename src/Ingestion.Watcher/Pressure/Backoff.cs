namespace Ingestion.Watcher.Pressure;

/// <summary>
/// How long to wait before the next try: doubling from <see cref="Shortest"/> to <see cref="Longest"/>, each wait drawn between half and
/// all of it, so that many watchers do not come back at the same moment.
/// </summary>
internal static class Backoff
{
    /// <summary>The first wait, at most.</summary>
    internal static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>The wait before try number <paramref name="attempt"/> (from 1); <paramref name="draw"/> is random in [0, 1).</summary>
    internal static TimeSpan Before(int attempt, double draw)
    {
        var doubled = Shortest * Math.Pow(2, Math.Clamp(attempt - 1, 0, 16));
        var most = doubled < Longest ? doubled : Longest;
        return most * (0.5 + draw / 2);
    }
}
