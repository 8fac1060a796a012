using System.Globalization;

namespace Ingestion.Watcher.Pressure;

/// <summary>
/// Decides how many files may be taken: none once a queue reaches the high-water mark, until it is down to the low one; none on a nearly
/// full disk; else as many as <see cref="WatcherOptions.InFlight"/> leaves room for. An eighth more is kept free for fresh files.
/// </summary>
internal sealed class PressurePolicy(WatcherOptions options)
{
    private readonly int _reserve = Math.Max(1, options.InFlight / 8);
    private bool _holding;

    /// <summary>Decides for one reading.</summary>
    internal PressureDecision Decide(PressureReading reading)
    {
        if (options.MinFreeDisk > 0 && reading.FreeDisk is { } free && free < options.MinFreeDisk)
            return PressureDecision.Hold(Invariant($"only {free / 1024 / 1024} MiB are free for the archive and Watcher:MinFreeDisk asks for {options.MinFreeDisk / 1024 / 1024}; make room"));

        // Not knowing the depth holds nothing up: the files under way are bounded all the same.
        _holding = reading.Deepest is { } deepest
            && (deepest.Messages >= options.HighWater || _holding && deepest.Messages > options.LowWater);
        if (_holding)
            return PressureDecision.Hold(Invariant($"the queue {reading.Deepest!.Queue} holds {reading.Deepest.Messages} messages; more is taken once it is down to {options.LowWater}"));

        var room = Math.Max(0, options.InFlight - reading.InFlight);
        var withReserve = Math.Max(0, options.InFlight + _reserve - reading.InFlight);
        return new PressureDecision(room, withReserve, null);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
