using Ingestion.Host.Dashboard.Html;
using Ingestion.Host.Dashboard.Live;
using Ingestion.Watcher;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>The way of a file as a picture: folder, clean, classify, persist, database, each with what waits there.</summary>
internal static class FlowPicture
{
    /// <summary>The picture.</summary>
    public static Markup Of(Overview overview)
    {
        var flow = overview.Flow;
        return Markup.Of($"""
            <div id="flow"><ol class="flow">{Folder(flow, overview.Ledger, overview.At)}{flow.Stages.Select(stage => Stage(stage, flow, overview.At))}{Database(overview)}</ol>
            {Markup.When(flow.Embedded is not null, () => Markup.Of($"<p class=\"note\">The messages stay inside this process (Messaging:Transport=Embedded): {Figures.Of(flow.Embedded ?? 0, "message", "messages")} in all stages together.</p>"))}{Markup.When(flow.Quarantine > 0, () => Markup.Of($"<p class=\"note\">{Figures.Of(flow.Quarantine ?? 0, "message is", "messages are")} on the way into ops.failure (ingestion.quarantine).</p>"))}</div>
            """);
    }

    private static Markup Folder(FlowReport flow, LedgerReport? ledger, DateTimeOffset now)
    {
        var waiting = flow.Folders.FirstOrDefault(f => f.Reason is not null);
        var state = waiting is not null ? $"{waiting.State}: {waiting.Reason}" : flow.WatchesHere ? string.Join(", ", flow.Folders.Select(f => f.State).Distinct().DefaultIfEmpty("starting")) : "watched by another process";
        var level = waiting is null ? VerdictLevel.Well : waiting.Cause is PauseCause.Pressure or PauseCause.Lease ? VerdictLevel.Look : VerdictLevel.Stuck;
        var files = ledger?.InFlight;
        return Step("Folder", "the watcher", level, files?.Files, "files under way", Markup.Of($"""
            {Fact(state)}{Markup.When(waiting is not null, () => Markup.Of($"<li>since {Moments.Ago(waiting!.Since, now)}</li>"))}{Markup.When(files?.OldestAt is not null, () => Markup.Of($"<li>oldest found {Moments.Ago(files!.OldestAt!.Value, now)}</li>"))}
            """));
    }

    private static Markup Stage(StageReport stage, FlowReport flow, DateTimeOffset now)
    {
        var level = stage.Pause is not null || stage is { Consumers: 0, Ready: > 0 } ? VerdictLevel.Stuck : stage is { Suspect: > 0 } ? VerdictLevel.Look : VerdictLevel.Well;
        return Step(Title(stage.Name), $"ingestion.{stage.Name}", level, stage.Ready, "messages wait", Markup.Of($"""
            {Markup.When(stage.Pause is not null, () => Markup.Of($"<li>paused {Moments.Ago(stage.PausedSince ?? now, now)}: {stage.Pause}</li>"))}{Markup.When(stage.Consumers is not null, () => Fact(Figures.Of(stage.Consumers ?? 0, "consumer", "consumers")))}{Markup.When(stage.Delayed > 0, () => Fact($"{Figures.Of(stage.Delayed ?? 0)} wait for a retry"))}{Markup.When(stage.Suspect > 0, () => Fact($"{Figures.Of(stage.Suspect ?? 0)} tried one by one"))}{Markup.When(flow.Embedded is not null && stage.Pause is null, () => Fact("inside this process"))}
            """));
    }

    private static Markup Database(Overview overview)
    {
        var ledger = overview.Ledger;
        var stored = ledger?.Custody.Where(row => row.Outcome is "stored" or "revised").Sum(row => row.Files);
        return Step("Database", "news.article", overview.Trouble is null ? VerdictLevel.Well : VerdictLevel.Stuck, stored, "files stored", Markup.Of($"""
            {Markup.When(overview.Trouble is not null, () => Fact(overview.Trouble!))}{Markup.When(ledger is not null, () => Fact($"{Figures.Of(ledger!.Minutes.Sum(m => m.Articles), "article", "articles")} in the last hour"))}{Markup.When(ledger is { WaitingToBeGrouped: > 0 }, () => Fact($"{Figures.Of(ledger!.WaitingToBeGrouped)} wait to be grouped"))}
            """));
    }

    private static Markup Step(string title, string name, VerdictLevel level, long? number, string counted, Markup facts) => Markup.Of($"""
        <li class="step is-{VerdictView.ClassOf(level)}"><h3>{title}</h3><p class="name">{name}</p><p class="big"><b>{(number is { } known ? Figures.Of(known) : "–")}</b> {counted}</p><ul class="facts">{facts}</ul></li>
        """);

    private static Markup Fact(string text) => Markup.Of($"<li>{text}</li>");

    private static string Title(string stage) => char.ToUpperInvariant(stage[0]) + stage[1..];
}
