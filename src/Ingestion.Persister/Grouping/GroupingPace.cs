namespace Ingestion.Persister.Grouping;

/// <summary>How long the grouper waits before its next step.</summary>
internal static class GroupingPace
{
    /// <summary>The longest wait after a failure, unless <see cref="GroupingOptions.Interval"/> itself is longer.</summary>
    public static readonly TimeSpan LongestAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>After a step: none while texts wait, else the interval.</summary>
    public static TimeSpan AfterStep(int grouped, TimeSpan interval) => grouped > 0 ? TimeSpan.Zero : interval;

    /// <summary>After a failure: twice the last wait, within the interval and <see cref="LongestAfterFailure"/>; never shorter than the interval.</summary>
    public static TimeSpan AfterFailure(TimeSpan last, TimeSpan interval)
    {
        var longest = interval > LongestAfterFailure ? interval : LongestAfterFailure;
        return TimeSpan.FromTicks(Math.Clamp(last.Ticks * 2, interval.Ticks, longest.Ticks));
    }
}
