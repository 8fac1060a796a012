namespace Ingestion.Watcher.Stability;

/// <summary>
/// Decides whether a file has come to rest, from two clocks: its own times against the wall clock (one look can be enough), and how long
/// it was seen unchanged on the monotonic clock (true whatever the file's times say: a share's clock, an mtime in the future).
/// </summary>
internal sealed class SettlePolicy(TimeSpan settle)
{
    // Kernels stamp files with the clock of the last tick, up to 10 ms old (CONFIG_HZ=100): waking a little later saves a second look.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>Decides for one look.</summary>
    /// <param name="sinceChange">Wall clock now minus the later of mtime and ctime; negative for a time in the future.</param>
    /// <param name="unchangedFor">How long this size and mtime have been seen, on the monotonic clock; zero at first sight.</param>
    internal SettleDecision Decide(TimeSpan sinceChange, TimeSpan unchangedFor)
    {
        if (unchangedFor >= settle)
            return SettleDecision.Settled;
        var untilWatched = settle - unchangedFor + Tick;
        if (sinceChange < TimeSpan.Zero)
            return SettleDecision.LookAgain(untilWatched);
        if (sinceChange >= settle)
            return SettleDecision.ByItsTimes(untilWatched);
        var untilOld = settle - sinceChange + Tick;
        return SettleDecision.LookAgain(untilOld < untilWatched ? untilOld : untilWatched);
    }
}
