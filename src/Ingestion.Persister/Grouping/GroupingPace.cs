namespace Ingestion.Persister.Grouping;

/// <summary>How long the grouper waits before its next step.</summary>
internal static class GroupingPace
{
    /// <summary>The longest wait after a failure, unless <see cref="GroupingOptions.Interval"/> itself is longer.</summary>
    public static readonly TimeSpan LongestAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>While articles are being stored, the grouper rests so many times as long as it works: a fifth of the time is its own, the rest theirs.</summary>
    public const int RestsPerWork = 4;

    /// <summary>The longest such rest. A step of 200 texts takes up to 8 s beside a full load; with 10 s of rest it had half the time for itself.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    /// <summary>After a step: the interval where no text waits; else none, or a rest while articles are being stored, which come first.</summary>
    /// <param name="grouped">How many texts the step found.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="storing">Whether articles are being stored beside it.</param>
    /// <param name="interval">How long an idle grouper waits.</param>
    public static TimeSpan AfterStep(int grouped, TimeSpan took, bool storing, TimeSpan interval)
    {
        if (grouped == 0) return interval;
        if (!storing) return TimeSpan.Zero;
        var rest = took * RestsPerWork;
        return rest < LongestRest ? rest : LongestRest;
    }

    /// <summary>After a failure: twice the last wait, within the interval and <see cref="LongestAfterFailure"/>; never shorter than the interval.</summary>
    public static TimeSpan AfterFailure(TimeSpan last, TimeSpan interval)
    {
        var longest = interval > LongestAfterFailure ? interval : LongestAfterFailure;
        return TimeSpan.FromTicks(Math.Clamp(last.Ticks * 2, interval.Ticks, longest.Ticks));
    }
}
