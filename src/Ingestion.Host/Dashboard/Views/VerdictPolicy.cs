using Ingestion.Host.Dashboard.Live;
using Ingestion.Watcher;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>Decides what of an overview a person must know: is it well, what is stuck, why, and what to press. Pure.</summary>
internal static class VerdictPolicy
{
    /// <summary>What is not well, worst first; empty when all is.</summary>
    public static IReadOnlyList<VerdictLine> Of(Overview overview) =>
        [.. Servers(overview).Concat(Folders(overview.Flow)).Concat(Stages(overview.Flow)).Concat(Files(overview.Ledger)).OrderByDescending(line => line.Level)];

    private static IEnumerable<VerdictLine> Servers(Overview overview)
    {
        if (overview.Trouble is { } database) yield return new(VerdictLevel.Stuck, $"{database}; what is shown of it is old.", "The service goes on by itself when it is back.");
        if (overview.Flow.Trouble is { } broker) yield return new(VerdictLevel.Stuck, $"{broker}; the depth of the queues is not known.", "The service goes on by itself when it is back.");
    }

    private static IEnumerable<VerdictLine> Folders(FlowReport flow)
    {
        foreach (var folder in flow.Folders)
        {
            if (folder.Reason is not { } reason) continue;
            var level = folder.Cause is PauseCause.Pressure or PauseCause.Lease ? VerdictLevel.Look : VerdictLevel.Stuck;
            yield return new(level, $"The folder {folder.Path} waits: {reason} (since {UtcTime.Of(folder.Since)}).", null);
        }
    }

    private static IEnumerable<VerdictLine> Stages(FlowReport flow)
    {
        foreach (var stage in flow.Stages)
        {
            if (stage.Pause is { } pause)
            {
                yield return new(
                    VerdictLevel.Stuck,
                    $"The stage {stage.Name} takes no messages: {pause} (since {UtcTime.Of(stage.PausedSince ?? default)}).",
                    "It resumes by itself. Runbook: deploy/runbooks/stage-suspended.md");
            }
            else if (stage is { Consumers: 0, Ready: > 0 and var waiting })
            {
                yield return new(
                    VerdictLevel.Stuck,
                    $"{Figures.Of(waiting, "message waits", "messages wait")} for the stage {stage.Name} and nobody takes them.",
                    "Start a worker with that role:",
                    $"ingest run --role {RoleOf(stage.Name)}");
            }
            else if (stage.Suspect is > 0 and var suspect)
            {
                yield return new(VerdictLevel.Look, $"{Figures.Of(suspect, "message", "messages")} of the stage {stage.Name} came back too often: tried one by one now.", null);
            }
        }
    }

    private static IEnumerable<VerdictLine> Files(LedgerReport? ledger)
    {
        if (ledger is null) yield break;
        if (ledger.Custody.Sum(row => row.Unproven) is > 0 and var unproven)
            yield return new(VerdictLevel.Stuck, $"The evidence for {Figures.Of(unproven, "file", "files")} is missing.", "Look at the custody balance below. It must be 0:", "ingest status");
        if (ledger.Stuck.Count > 0)
        {
            // The list is cut at ten.
            var many = ledger.Stuck.Count < 10 ? Figures.Of(ledger.Stuck.Count, "file has", "files have") : "Ten files or more have";
            yield return new(VerdictLevel.Look, $"{many} been under way for more than five minutes.", $"The oldest is {ledger.Stuck[0].Why}.");
        }

        foreach (var group in ledger.Failures.Where(group => group.WaitsForAPerson).Take(3))
            yield return new(VerdictLevel.Look, $"{Figures.Of(group.Count, "file waits", "files wait")} for a person: {group.Cause} in {group.Stage}.", "When the cause is gone:", FailureCommand.Retry(group.Cause));
    }

    private static string RoleOf(string stage) => stage switch
    {
        "clean" => "cleaner",
        "classify" => "classifier",
        _ => "persister",
    };
}
