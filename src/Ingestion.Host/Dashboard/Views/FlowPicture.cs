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
        var stages = overview.Flow.Stages.Select(stage => Stage(stage, overview));
        return Markup.Of($"""
            <div id="flow"><ol class="flow">{Folder(overview)}{stages}{Database(overview)}</ol>{Notes(overview.Flow).Select(note => Markup.Of($"<p class=\"note\">{note}</p>"))}</div>
            """);
    }

    private static Markup Folder(Overview overview)
    {
        var waiting = overview.Flow.Folders.FirstOrDefault(f => f.Reason is not null);
        var level = waiting is null ? VerdictLevel.Well : waiting.Cause is PauseCause.Pressure or PauseCause.Lease ? VerdictLevel.Look : VerdictLevel.Stuck;
        return Step("Folder", "the watcher", level, overview.Ledger?.InFlight.Files, "files under way", FolderFacts(overview, waiting));
    }

    private static IEnumerable<Markup> FolderFacts(Overview overview, FolderReport? waiting)
    {
        if (waiting is not null) yield return Markup.Of($"{waiting.State} {Moments.Ago(waiting.Since, overview.At)}: {waiting.Reason}");
        else if (!overview.Flow.WatchesHere) yield return Markup.Of($"watched by another process");
        else yield return Markup.Text(string.Join(", ", overview.Flow.Folders.Select(f => f.State).Distinct().DefaultIfEmpty("starting")));
        if (overview.Ledger?.InFlight.OldestAt is { } oldest) yield return Markup.Of($"oldest begun {Moments.Ago(oldest, overview.At)}");
    }

    private static Markup Stage(StageReport stage, Overview overview)
    {
        var stuck = stage.Pause is not null || stage is { Consumers: 0, Ready: > 0 };
        var level = stuck ? VerdictLevel.Stuck : stage.Suspect > 0 ? VerdictLevel.Look : VerdictLevel.Well;
        var title = char.ToUpperInvariant(stage.Name[0]) + stage.Name[1..];
        return Step(title, $"ingestion.{stage.Name}", level, stage.Ready, "messages wait", StageFacts(stage, overview));
    }

    private static IEnumerable<Markup> StageFacts(StageReport stage, Overview overview)
    {
        if (stage.Pause is { } pause) yield return Markup.Of($"paused {Moments.Ago(stage.PausedSince ?? overview.At, overview.At)}: {pause}");
        if (stage.Consumers is { } consumers) yield return Markup.Text(Figures.Of(consumers, "consumer", "consumers"));
        if (stage.Delayed is > 0 and var delayed) yield return Markup.Text($"{Figures.Of(delayed)} wait for a retry");
        if (stage.Suspect is > 0 and var suspect) yield return Markup.Text($"{Figures.Of(suspect)} tried one by one");
        if (overview.Flow.Embedded is not null) yield return Markup.Of($"inside this process");
    }

    private static Markup Database(Overview overview)
    {
        var stored = overview.Ledger?.Custody.Where(row => row.Outcome is "stored" or "revised").Sum(row => row.Files);
        return Step("Database", "news.article", overview.Trouble is null ? VerdictLevel.Well : VerdictLevel.Stuck, stored, "files stored", DatabaseFacts(overview));
    }

    private static IEnumerable<Markup> DatabaseFacts(Overview overview)
    {
        if (overview.Trouble is { } trouble) yield return Markup.Text(trouble);
        if (overview.Ledger is not { } ledger) yield break;
        yield return Markup.Text($"{Figures.Of(ledger.Minutes.Sum(m => m.Articles), "article", "articles")} in the last hour");
        if (ledger.WaitingToBeGrouped > 0) yield return Markup.Text($"{Figures.Of(ledger.WaitingToBeGrouped)} wait to be grouped");
    }

    private static IEnumerable<string> Notes(FlowReport flow)
    {
        if (flow.Embedded is { } inside)
            yield return $"The messages stay inside this process (Messaging:Transport=Embedded): {Figures.Of(inside, "message", "messages")} in all stages together.";
        if (flow.Quarantine is > 0 and var quarantine)
            yield return $"{Figures.Of(quarantine, "message is", "messages are")} on the way into ops.failure (ingestion.quarantine).";
    }

    private static Markup Step(string title, string name, VerdictLevel level, long? number, string counted, IEnumerable<Markup> facts) => Markup.Of($"""
        <li class="step is-{VerdictView.ClassOf(level)}"><h3>{title}</h3><p class="name">{name}</p>
        <p class="big"><b>{(number is { } known ? Figures.Of(known) : "–")}</b> {counted}</p><ul class="facts">{facts.Select(fact => Markup.Of($"<li>{fact}</li>"))}</ul></li>
        """);
}
