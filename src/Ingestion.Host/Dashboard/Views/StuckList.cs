using Ingestion.Host.Commands;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Files that have been under way for more than five minutes.</summary>
internal static class StuckList
{
    /// <summary>The list; an empty element where there are none.</summary>
    public static Markup Of(IReadOnlyList<StuckRow>? rows, DateTimeOffset now) => rows is not { Count: > 0 }
        ? Markup.Of($"""<div id="stuck"></div>""")
        : Markup.Of($"""<div id="stuck"><p>Under way for more than five minutes:</p><ul class="articles">{rows.Select(row => Item(row, now))}</ul></div>""");

    private static Markup Item(StuckRow row, DateTimeOffset now) => Markup.Of(
        $"""<li><p class="title" dir="auto"><a href="/file/{row.FileId}">{Printable.Of(row.Path)}</a></p><p class="meta">begun {Moments.Ago(row.Since, now)} · {row.Why}</p></li>""");
}
