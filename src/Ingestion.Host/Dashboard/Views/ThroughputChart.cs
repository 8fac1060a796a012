using System.Globalization;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Articles a minute over the last hour as bars. The sentence above it says the same to who cannot see it.</summary>
internal static class ThroughputChart
{
    private const int Height = 96;
    private const int Step = 10;

    /// <summary>The chart.</summary>
    public static Markup Of(IReadOnlyList<MinuteCount>? minutes)
    {
        if (minutes is not { Count: > 0 }) return Markup.Of($"""<div id="throughput"><p class="none">Not known yet.</p></div>""");
        var most = minutes.MaxBy(m => m.Articles)!;
        var sentence = most.Articles == 0
            ? "No article was stored in the last hour."
            : $"{Figures.Of(minutes.Sum(m => m.Articles), "article", "articles")} in the last hour, {Figures.Of(most.Articles)} in its busiest minute "
                + $"({Clock(most.Minute)} UTC), {Figures.Of(minutes[^1].Articles)} in this one.";
        return Markup.Of($"""
            <div id="throughput"><p>{sentence}</p>
            <svg class="chart" viewBox="0 0 {minutes.Count * Step} {Height}" preserveAspectRatio="none" role="img" aria-label="{sentence}">{minutes.Select((minute, place) => Bar(minute, place, most.Articles))}</svg>
            <p class="axis"><span>{Clock(minutes[0].Minute)}</span><span>{Clock(minutes[minutes.Count / 2].Minute)}</span><span>{Clock(minutes[^1].Minute)} UTC</span></p></div>
            """);
    }

    private static Markup Bar(MinuteCount minute, int place, long most)
    {
        // One article among thousands must still be seen.
        var height = minute.Articles == 0 ? 1 : Math.Max(3, (int)Math.Round((double)minute.Articles * Height / most));
        var kind = minute.Articles == 0 ? "bar none" : "bar";
        return Markup.Of($"""<rect class="{kind}" x="{(place * Step) + 1}" y="{Height - height}" width="{Step - 2}" height="{height}"><title>{Clock(minute.Minute)}: {Figures.Of(minute.Articles)}</title></rect>""");
    }

    private static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);
}
