using Ingestion.Host.Dashboard.Actions;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>What was pressed and what became of it, told to a screen reader as it changes.</summary>
internal static class ActionList
{
    /// <summary>The list; an empty element where nothing was pressed.</summary>
    public static Markup Of(IReadOnlyList<ActionReport> reports, DateTimeOffset now) => Markup.Of(
        $"""<div id="actions" role="status">{Markup.When(reports.Count > 0, () => Markup.Of($"<ul class=\"groups\">{reports.Select(report => Item(report, now))}</ul>"))}</div>""");

    private static Markup Item(ActionReport report, DateTimeOffset now) => Markup.Of($"""
        <li class="group{(report.Trouble is null ? "" : " is-look")}"><p>{Words(report)}{Markup.When(report.Trouble is not null, () => Markup.Of($" {report.Trouble}"))}</p>
        {Markup.When(!report.Ended && report.Of > 0, () => Markup.Of($"<progress max=\"{report.Of}\" value=\"{Math.Min(report.Done, report.Of)}\" aria-label=\"retried\"></progress>"))}
        <p class="meta">{report.Order.Cause} of {report.Order.Stage} · pressed {Moments.Ago(report.At, now)}</p></li>
        """);

    private static string Words(ActionReport report) => (report.Order.Verb, report.Ended) switch
    {
        (FailureVerb.Archive, _) => $"{Figures.Of(report.Done, "failure", "failures")} archived; their files stay quarantined.",
        (FailureVerb.Restore, _) => $"{Figures.Of(report.Done, "failure", "failures")} restored.",
        (_, false) => $"Retrying: {Figures.Of(report.Done)} of {Figures.Of(report.Of)} are on their way.",
        _ => $"{Figures.Of(report.Done, "item is", "items are")} back at the stage where {(report.Done == 1 ? "it" : "they")} failed.",
    };
}
