using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;

namespace Ingestion.Persister.Writing;

/// <summary>What each item of a batch comes to, given the locked ledger and the owners of the contents. Decides and writes nothing.</summary>
internal sealed class SettlementPlan
{
    private SettlementPlan(IReadOnlyList<ItemOutcome> outcomes, IReadOnlyList<WorkItem> fresh, IReadOnlyList<WorkItem> nameless)
    {
        Outcomes = outcomes;
        Fresh = fresh;
        Nameless = nameless;
    }

    /// <summary>One outcome an item, in the items' order.</summary>
    public IReadOnlyList<ItemOutcome> Outcomes { get; }

    /// <summary>The items whose outcome is news to the ledger and has to be written, once a file.</summary>
    public IReadOnlyList<WorkItem> Fresh { get; }

    /// <summary>Quarantined messages that name no file, because nobody could read them: kept as evidence, with no outcome to write.</summary>
    public IReadOnlyList<WorkItem> Nameless { get; }

    /// <summary>Decides.</summary>
    /// <param name="items">The batch; the same file may stand in it more than once, then the first one counts.</param>
    /// <param name="ledger">The files the ledger knows.</param>
    /// <param name="owners">Content hash in lower-case hexadecimal to the file that owns it.</param>
    public static SettlementPlan Of(
        IReadOnlyList<WorkItem> items,
        IReadOnlyDictionary<Guid, LedgerState> ledger,
        IReadOnlyDictionary<string, Guid> owners)
    {
        var outcomes = new ItemOutcome[items.Count];
        var decided = new Dictionary<Guid, ItemOutcome>(items.Count);
        var fresh = new List<WorkItem>(items.Count);
        var nameless = new List<WorkItem>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item.Content is QuarantinedItem && item.Identity.FileId == Guid.Empty)
            {
                outcomes[i] = new SettledItem(Guid.Empty, FileOutcome.Quarantined);
                nameless.Add(item);
                continue;
            }

            if (decided.TryGetValue(item.Identity.FileId, out var earlier))
            {
                outcomes[i] = earlier is SettledItem settled ? settled with { Redelivered = true } : earlier;
                continue;
            }

            outcomes[i] = decided[item.Identity.FileId] = Decide(item, ledger, owners);
            if (outcomes[i] is SettledItem { Redelivered: false })
            {
                fresh.Add(item);
            }
        }

        return new SettlementPlan(outcomes, fresh, nameless);
    }

    private static ItemOutcome Decide(WorkItem item, IReadOnlyDictionary<Guid, LedgerState> ledger, IReadOnlyDictionary<string, Guid> owners)
    {
        var id = item.Identity.FileId;
        if (!ledger.TryGetValue(id, out var state))
        {
            return new UnknownItem(id);
        }

        if (state.Outcome != FileOutcome.InFlight)
        {
            return new SettledItem(id, state.Outcome, state.DuplicateOf, Redelivered: true);
        }

        return item.Content switch
        {
            RejectedItem => new SettledItem(id, FileOutcome.Rejected),
            QuarantinedItem => new SettledItem(id, FileOutcome.Quarantined),
            ClassifiedItem { Articles.Count: 0 } => new RefusedItem(id, "empty", "The item holds no article."),
            _ when owners.TryGetValue(item.Identity.ContentSha256, out var owner) && owner != id =>
                new SettledItem(id, FileOutcome.Duplicate, owner),
            _ => new SettledItem(id, FileOutcome.Stored),
        };
    }
}
