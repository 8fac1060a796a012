using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>All failures by cause, what to press, and what became of what was pressed.</summary>
internal static class FailuresView
{
    /// <summary>The parts that <c>/live/failures</c> replaces; each is one element with an id.</summary>
    public static IReadOnlyList<Markup> Fragments(FailuresScene scene) =>
    [
        ActionList.Of(scene.Actions, scene.Now),
        Section("waiting", "Waiting for a person", [.. scene.Groups.Where(g => g.WaitsForAPerson)], scene),
        Section("retrying", "Being retried", [.. scene.Groups.Where(g => g.State == "retrying")], scene),
        Section("rejected", "Rejected", [.. scene.Groups.Where(g => g.Kind == "rejected" && g.State is not "retrying")], scene),
        Section("closed", "Resolved and archived", [.. scene.Groups.Where(g => g.Kind == "quarantined" && g.State is "resolved" or "archived")], scene),
    ];

    /// <summary>The page's content.</summary>
    public static Markup Of(FailuresScene scene) => Markup.Of($"""
        <h1>Failures</h1>
        <p>Rejected is what was found to be no article; nothing needs to be done. Quarantined is what failed beyond retrying; it waits for a person, nothing of it is lost.</p>
        {Fragments(scene)}
        {QueryDisclosure.Of(FailureQuestions.All)}
        """);

    private static Markup Section(string id, string title, IReadOnlyList<FailureGroup> groups, FailuresScene scene) => Markup.Of(
        $"""<section id="{id}" aria-labelledby="h-{id}"><h2 id="h-{id}">{title} <span class="count">{Figures.Of(groups.Sum(g => g.Count))}</span></h2>{FailuresTable.Of(groups, scene.Now, "None.", group => FailureButtons.Of(group, scene.Stamp))}</section>""");
}
