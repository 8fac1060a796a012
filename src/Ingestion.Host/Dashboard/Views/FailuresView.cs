using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>All failures by cause.</summary>
internal static class FailuresView
{
    /// <summary>The page's content.</summary>
    public static Markup Of(IReadOnlyList<FailureGroup> groups, DateTimeOffset now) => Markup.Of($"""
        <h1>Failures</h1>
        <p>Rejected is what was found to be no article; nothing needs to be done. Quarantined is what failed beyond retrying; it waits for a person, nothing of it is lost.</p>
        {Section("waiting", "Waiting for a person", [.. groups.Where(g => g.WaitsForAPerson)], now, "None.")}
        {Section("retrying", "Being retried", [.. groups.Where(g => g.State == "retrying")], now, "None.")}
        {Section("rejected", "Rejected", [.. groups.Where(g => g.Kind == "rejected" && g.State is not "retrying")], now, "None.")}
        {Section("closed", "Resolved and archived", [.. groups.Where(g => g.Kind == "quarantined" && g.State is "resolved" or "archived")], now, "None.")}
        {QueryDisclosure.Of(FailureQuestions.All)}
        """);

    private static Markup Section(string id, string title, IReadOnlyList<FailureGroup> groups, DateTimeOffset now, string none) => Markup.Of(
        $"""<section aria-labelledby="h-{id}"><h2 id="h-{id}">{title} <span class="count">{Figures.Of(groups.Sum(g => g.Count))}</span></h2>{FailuresTable.Of(groups, now, none)}</section>""");
}
