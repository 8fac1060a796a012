using System.Globalization;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Bars for the minutes of an hour, with their times below. The sentence above says the same to who cannot see them.</summary>
internal static class MinuteChart
{
    private const int Height = 96;
    private const int Step = 10;

    /// <summary>What is shown before the database has answered.</summary>
    public static Markup Unknown(string id) => Markup.Of($"""<div id="{id}"><p class="none">Not known yet.</p></div>""");

    /// <summary>The chart.</summary>
    /// <param name="id">Its element's.</param>
    /// <param name="sentence">What it shows.</param>
    /// <param name="minutes">Their beginnings, at least one.</param>
    /// <param name="bars">What is drawn for each minute, in their order.</param>
    public static Markup Of(string id, string sentence, IReadOnlyList<DateTimeOffset> minutes, IEnumerable<Markup> bars) => Markup.Of($"""
        <div id="{id}"><p>{sentence}</p>
        <svg class="chart" viewBox="0 0 {minutes.Count * Step} {Height}" preserveAspectRatio="none" role="img" aria-label="{sentence}">{bars}</svg>
        <p class="axis"><span>{Clock(minutes[0])}</span><span>{Clock(minutes[minutes.Count / 2])}</span><span>{Clock(minutes[^1])} UTC</span></p></div>
        """);

    /// <summary>One bar.</summary>
    /// <param name="place">Of its minute, from 0.</param>
    /// <param name="share">Its height, 0 to 1. What is little is still seen; 0 is a line.</param>
    /// <param name="kind">Its class besides "bar".</param>
    /// <param name="title">What pointing at it says.</param>
    public static Markup Bar(int place, double share, string kind, string title)
    {
        var height = share == 0 ? 1 : Math.Max(3, (int)Math.Round(share * Height));
        return Markup.Of($"""<rect class="{(kind.Length == 0 ? "bar" : $"bar {kind}")}" x="{(place * Step) + 1}" y="{Height - height}" width="{Step - 2}" height="{height}"><title>{title}</title></rect>""");
    }

    /// <summary>12:05.</summary>
    public static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);
}
