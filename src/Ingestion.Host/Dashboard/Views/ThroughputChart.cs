using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Articles a minute over the last hour.</summary>
internal static class ThroughputChart
{
    private const string Id = "throughput";

    /// <summary>The chart.</summary>
    public static Markup Of(IReadOnlyList<MinuteCount>? minutes)
    {
        if (minutes is not { Count: > 0 }) return MinuteChart.Unknown(Id);
        var most = minutes.MaxBy(m => m.Articles)!;
        var sentence = most.Articles == 0
            ? "No article was stored in the last hour."
            : $"{Figures.Of(minutes.Sum(m => m.Articles), "article", "articles")} in the last hour, {Figures.Of(most.Articles)} in its busiest minute "
                + $"({MinuteChart.Clock(most.Minute)} UTC), {Figures.Of(minutes[^1].Articles)} in this one.";
        return MinuteChart.Of(Id, sentence, [.. minutes.Select(m => m.Minute)], minutes.Select((minute, place) => Bar(minute, place, most.Articles)));
    }

    private static Markup Bar(MinuteCount minute, int place, long most) => MinuteChart.Bar(
        place, minute.Articles == 0 ? 0 : (double)minute.Articles / most, minute.Articles == 0 ? "none" : "", $"{MinuteChart.Clock(minute.Minute)}: {Figures.Of(minute.Articles)}");
}
