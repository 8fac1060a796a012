using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Messages;
using Ingestion.Persister.Writing;

namespace Ingestion.Tests.Persister.Writing;

public sealed class SettlementPlanTests
{
    [Fact]
    public void Messages_that_name_no_file_are_all_kept_as_evidence_and_write_no_outcome()
    {
        var identity = new ItemIdentity(Guid.Empty, null, 0, "", "", DateTimeOffset.UnixEpoch);
        var item = new WorkItem(identity, new QuarantinedItem(identity, "clean", "unreadable-message", "d", "t", "p", DateTimeOffset.UnixEpoch));

        var plan = SettlementPlan.Of([item, item], new Dictionary<Guid, LedgerState>(), new Dictionary<string, Guid>());

        plan.Nameless.Count.ShouldBe(2);
        plan.Fresh.ShouldBeEmpty();
        plan.Outcomes.ShouldAllBe(outcome => outcome is SettledItem);
    }

    [Fact]
    public void An_item_that_was_published_twice_by_a_retry_is_redelivered_and_not_written_again()
    {
        var file = Guid.CreateVersion7();
        var item = new WorkItem(new ItemIdentity(file, null, 0, "", "", DateTimeOffset.UnixEpoch), new ClassifiedItem(new ItemIdentity(file, null, 0, "", "", DateTimeOffset.UnixEpoch), []));

        var plan = SettlementPlan.Of([item], new Dictionary<Guid, LedgerState> { [file] = new(FileOutcome.Stored, null, 1) }, new Dictionary<string, Guid>());

        plan.Fresh.ShouldBeEmpty();
        plan.Outcomes.ShouldBe([new SettledItem(file, FileOutcome.Stored, null, Redelivered: true)]);
    }
}
