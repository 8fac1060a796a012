using System.Globalization;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Writes times for people: how long ago, and exactly for machines and on pointing at it.</summary>
internal static class Moments
{
    /// <summary>How long ago <paramref name="at"/> was.</summary>
    public static Markup Ago(DateTimeOffset at, DateTimeOffset now) => Markup.Of($"""<time datetime="{Iso(at)}" title="{UtcTime.Of(at)}">{Distance(now - at)}</time>""");

    /// <summary>The time itself, UTC.</summary>
    public static Markup At(DateTimeOffset at) => Markup.Of($"""<time datetime="{Iso(at)}">{UtcTime.Of(at)}</time>""");

    /// <summary>The day.</summary>
    public static Markup Day(DateTimeOffset at) => Markup.Of($"""<time datetime="{Iso(at)}" title="{UtcTime.Of(at)}">{at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</time>""");

    /// <summary>A length of time in its largest unit.</summary>
    public static string Distance(TimeSpan length) => length switch
    {
        { TotalSeconds: < 5 } => "just now",
        { TotalMinutes: < 1 } => $"{Whole(length.TotalSeconds)} s ago",
        { TotalHours: < 1 } => $"{Whole(length.TotalMinutes)} min ago",
        { TotalDays: < 2 } => $"{Whole(length.TotalHours)} h ago",
        _ => $"{Whole(length.TotalDays)} days ago",
    };

    private static string Whole(double number) => ((long)number).ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
