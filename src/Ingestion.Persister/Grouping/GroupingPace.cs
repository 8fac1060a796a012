namespace Ingestion.Persister.Grouping;

/// <summary>How long the grouper waits before its next step.</summary>
internal static class GroupingPace
{
    /// <summary>The longest wait after a failure, unless <see cref="GroupingOptions.Interval"/> itself is longer.</summary>
    public static readonly TimeSpan LongestAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>While articles crowd in, the grouper rests so many times as long as it works: a tenth of the time is its own, the rest theirs.</summary>
    public const int RestsPerWork = 9;

    /// <summary>The longest such rest. A step of 200 texts among a few thousand takes nearly two seconds alone, longer beside a full load.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    /// <summary>
    /// After a step: a rest while articles crowd in, which come first; else the interval where all that waited was taken, and none where more waits.
    /// </summary>
    /// <param name="grouped">How many texts the step found.</param>
    /// <param name="batch">How many it would have taken.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="crowded">Whether articles are stored faster than one by one beside it.</param>
    /// <param name="interval">How long an idle grouper waits.</param>
    public static TimeSpan AfterStep(int grouped, int batch, TimeSpan took, bool crowded, TimeSpan interval)
    {
        var least = grouped < batch ? interval : TimeSpan.Zero;
        if (!crowded) return least;
        var rest = took * RestsPerWork < LongestRest ? took * RestsPerWork : LongestRest;
        return rest > least ? rest : least;
    }

    /// <summary>After a failure: twice the last wait, within the interval and <see cref="LongestAfterFailure"/>; never shorter than the interval.</summary>
    public static TimeSpan AfterFailure(TimeSpan last, TimeSpan interval)
    {
        var longest = interval > LongestAfterFailure ? interval : LongestAfterFailure;
        return TimeSpan.FromTicks(Math.Clamp(last.Ticks * 2, interval.Ticks, longest.Ticks));
    }
}
