using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Failures grouped by cause: how many, since when, one of them, and the command that sees to them.</summary>
internal static class FailuresTable
{
    private const int LongestDetail = 400;

    /// <summary>The groups as the overview's part, with its id.</summary>
    public static Markup Part(IReadOnlyList<FailureGroup>? groups, DateTimeOffset now, string none) =>
        Markup.Of($"""<div id="failures">{(groups is null ? Markup.Of($"<p class=\"none\">Not known yet.</p>") : Of(groups, now, none))}</div>""");

    /// <summary>The groups as a list, or a sentence that there are none.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="now">As of when, UTC.</param>
    /// <param name="none">What is said in place of an empty list.</param>
    /// <param name="buttons">What can be pressed for a group; null where the page only shows.</param>
    public static Markup Of(IReadOnlyList<FailureGroup> groups, DateTimeOffset now, string none, Func<FailureGroup, Markup>? buttons = null) => groups.Count == 0
        ? Markup.Of($"""<p class="none">{none}</p>""")
        : Markup.Of($"""<ul class="groups">{groups.Select(group => Group(group, now, buttons?.Invoke(group) ?? Command(group)))}</ul>""");

    private static Markup Group(FailureGroup group, DateTimeOffset now, Markup cure) => Markup.Of($"""
        <li class="group{(group.WaitsForAPerson ? " is-look" : "")}"><h3><span class="count">{Figures.Of(group.Count)}</span> <span class="cause">{group.Cause}</span></h3>
        <p class="meta">{group.Kind} by {group.Stage} · {group.State} · {Between(group, now)}</p>
        {Markup.When(!string.IsNullOrWhiteSpace(group.SampleDetail), () => Markup.Of($"<p class=\"detail\" dir=\"auto\">{Cut(group.SampleDetail!)}</p>"))}
        {Markup.When(group.SampleFile is not null, () => Markup.Of($"<p><a href=\"/file/{group.SampleFile!.Value}\">the latest of them<span class=\"unseen\"> with the cause {group.Cause}</span></a></p>"))}
        {cure}</li>
        """);

    private static Markup Command(FailureGroup group) =>
        Markup.When(group.WaitsForAPerson, () => Markup.Of($"<p class=\"cure\">When the cause is gone: <a href=\"/failures#waiting\">retry there</a>, or <code>{FailureCommand.Retry(group.Cause)}</code></p>"));

    private static Markup Between(FailureGroup group, DateTimeOffset now) => group.Count == 1
        ? Moments.Ago(group.LastAt, now)
        : Markup.Of($"first {Moments.Ago(group.FirstAt, now)}, last {Moments.Ago(group.LastAt, now)}");

    private static string Cut(string text) => text.Length <= LongestDetail ? text : text[..LongestDetail] + "…";
}
