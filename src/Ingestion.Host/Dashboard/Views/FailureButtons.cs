using Ingestion.Host.Dashboard.Actions;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>What can be pressed for the failures of one cause. Plain forms: they work without the script.</summary>
internal static class FailureButtons
{
    /// <summary>The buttons; none for what needs nothing.</summary>
    public static Markup Of(FailureGroup group, string stamp) => (group.Kind, group.State) switch
    {
        ("quarantined", "open") => Markup.Of($"""
            <div class="actions">{Form("retry", group, stamp, Markup.Of($"<button type=\"submit\">Retry {Meant(group)}</button>"))}
            <details><summary>Archive …</summary>{Form("archive", group, stamp, Archive(group))}</details></div>
            """),
        ("quarantined", "archived") => Markup.Of($"""<div class="actions">{Form("restore", group, stamp, Markup.Of($"<button type=\"submit\" class=\"quiet\">Restore {Meant(group)}</button>"))}</div>"""),
        _ => Markup.Empty,
    };

    private static Markup Archive(FailureGroup group) => Markup.Of($"""
        <label>Why, for whoever asks later <input name="note" maxlength="{FailureOrder.LongestNote}" autocomplete="off"></label>
        <button type="submit" class="quiet">Archive {Meant(group)}</button>
        """);

    // Buttons of one name and different meaning must be told apart by who hears them only.
    private static Markup Meant(FailureGroup group) => Markup.Of($"""{(group.Count == 1 ? "it" : $"all {Figures.Of(group.Count)}")}<span class="unseen"> with the cause {group.Cause} of {group.Stage}</span>""");

    private static Markup Form(string verb, FailureGroup group, string stamp, Markup inside) => Markup.Of($"""
        <form method="post" action="/failures/{verb}"><input type="hidden" name="{FormStamp.Field}" value="{stamp}"><input type="hidden" name="stage" value="{group.Stage}"><input type="hidden" name="cause" value="{group.Cause}">{inside}</form>
        """);
}
