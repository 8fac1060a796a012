using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Outcome;

/// <summary>Decides what becomes of a settled file from the ledger's word and one look at its path.</summary>
internal sealed class MovePolicy(AfterSettled after)
{
    /// <summary>The stored name of <see cref="Contracts.Articles.RejectionReason.Vanished"/>.</summary>
    internal const string Vanished = "vanished";

    /// <summary>Decides; <paramref name="look"/> is null where nothing lies at the path.</summary>
    internal MovePlan Decide(SettledFile settled, FileLook? look)
    {
        if (look is null)
            return MovePlan.LookWhereItWent;
        if (look.Value.Kind != FileKind.Regular || look.Value.Stamp != settled.Entry.Stamp)
            return MovePlan.LeaveAsNew;
        var isRefused = settled.Entry.Outcome is FileOutcome.Rejected or FileOutcome.Quarantined;
        // The content that was entered is gone; whatever lies there, however alike, was never published.
        if (isRefused && string.Equals(settled.Reason, Vanished, StringComparison.OrdinalIgnoreCase))
            return MovePlan.LeaveAsNew;
        if (after == AfterSettled.Keep)
            return isRefused ? MovePlan.KeepWithReason : MovePlan.Keep;
        if (isRefused)
            return MovePlan.ToRejected;
        // The rejected entries of a bundle lie nowhere but in it.
        return after == AfterSettled.Delete && settled.Entry.Outcome != FileOutcome.Expanded ? MovePlan.Delete : MovePlan.ToArchive;
    }

    /// <summary>Decides about a file that lies in the rejected folder, from before a retry: it stays there if it was refused again.</summary>
    internal MovePlan DecideRefused(FileOutcome outcome) => outcome switch
    {
        FileOutcome.Rejected or FileOutcome.Quarantined => MovePlan.ToRejected,
        _ => after == AfterSettled.Delete ? MovePlan.Delete : MovePlan.ToArchive,
    };
}
