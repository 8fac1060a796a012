using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>How long files take from the folder to their outcome, by the minute they were found in: the median before the 95th percentile.</summary>
internal static class LatencyChart
{
    private const string Id = "latency";

    /// <summary>The chart.</summary>
    public static Markup Of(IReadOnlyList<MinuteLatency>? minutes)
    {
        if (minutes is not { Count: > 0 }) return MinuteChart.Unknown(Id);
        var worst = minutes.MaxBy(m => m.Slow ?? TimeSpan.Zero)!;
        var last = minutes.LastOrDefault(m => m.Median is not null);
        var sentence = last is null
            ? "No file came to its outcome in the last hour."
            : $"Half of the files of {MinuteChart.Clock(last.Minute)} UTC were through within {Figures.Seconds(last.Median!.Value)}, nineteen of twenty within {Figures.Seconds(last.Slow!.Value)}; "
                + $"the slowest minute was {MinuteChart.Clock(worst.Minute)} with {Figures.Seconds(worst.Slow!.Value)}.";
        return MinuteChart.Of(Id, sentence, [.. minutes.Select(m => m.Minute)], minutes.Select((minute, place) => Bars(minute, place, worst.Slow ?? TimeSpan.Zero)));
    }

    private static Markup Bars(MinuteLatency minute, int place, TimeSpan most)
    {
        if (minute is not { Median: { } median, Slow: { } slow }) return MinuteChart.Bar(place, 0, "none", $"{MinuteChart.Clock(minute.Minute)}: no file");
        var title = $"{MinuteChart.Clock(minute.Minute)}: half within {Figures.Seconds(median)}, nineteen of twenty within {Figures.Seconds(slow)}";
        return Markup.Of($"{MinuteChart.Bar(place, Share(slow), "slow", title)}{MinuteChart.Bar(place, Share(median), "", title)}");

        // A clock that was set back must not draw downwards.
        double Share(TimeSpan length) => most > TimeSpan.Zero ? Math.Clamp(length / most, 0.001, 1) : 0.001;
    }
}
