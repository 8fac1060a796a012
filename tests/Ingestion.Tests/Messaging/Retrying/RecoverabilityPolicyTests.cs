using System.Net.Sockets;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Bodies;
using Ingestion.Contracts.Stages;
using Ingestion.Messaging.Isolation;
using Ingestion.Messaging.Retrying;
using Ingestion.Messaging.Topology;

namespace Ingestion.Tests.Messaging.Retrying;

public sealed class RecoverabilityPolicyTests
{
    private static readonly InvalidOperationException Bug = new("a bug");

    [Fact]
    public void An_outage_is_not_a_failure()
    {
        RecoverabilityPolicy.Decide(new DependencyAwayException("database", "refused"), 99, true, 0).ShouldBe(new RecoverabilityAction.Pause("database"));
        RecoverabilityPolicy.Decide(new PublishNotConfirmedException("late"), 99, true, 0).ShouldBe(new RecoverabilityAction.Pause("broker"));
    }

    [Fact]
    public void A_store_that_is_away_is_an_outage() =>
        RecoverabilityPolicy.Decide(new StoreAwayException("full"), 99, true, 0).ShouldBe(new RecoverabilityAction.Pause("store"));

    [Fact]
    public void A_missing_body_is_waited_for_once_then_published_again_and_in_the_end_quarantined_by_its_name()
    {
        static LostBodyException Missing(int times) => new(BodyLoss.Missing, "key", times);
        RecoverabilityPolicy.Decide(Missing(0), 0, false, 0).ShouldBeOfType<RecoverabilityAction.RetryLater>().Tier.Name.ShouldBe("5s");
        for (var times = 0; times < RecoverabilityPolicy.TimesPublishedAgain; times++)
            RecoverabilityPolicy.Decide(Missing(times), 1, false, 0).ShouldBe(new RecoverabilityAction.PublishAgain());
        RecoverabilityPolicy.Decide(Missing(RecoverabilityPolicy.TimesPublishedAgain), 1, false, 0).ShouldBe(new RecoverabilityAction.Quarantine("stored-body-missing"));
    }

    [Fact]
    public void A_damaged_body_does_not_mend_by_waiting()
    {
        RecoverabilityPolicy.Decide(new LostBodyException(BodyLoss.Damaged, "key", 0), 0, false, 0).ShouldBe(new RecoverabilityAction.PublishAgain());
        RecoverabilityPolicy.Decide(new LostBodyException(BodyLoss.Damaged, "key", 3), 0, false, 0).ShouldBe(new RecoverabilityAction.Quarantine("stored-body-damaged"));
    }

    [Fact]
    public void A_first_failure_is_tried_again_at_once() =>
        RecoverabilityPolicy.Decide(Bug, 0, triedNow: false, 0).ShouldBe(new RecoverabilityAction.RetryNow());

    [Theory]
    [InlineData(0, 0, "5s")]
    [InlineData(0, 1, "8s")]
    [InlineData(1, 0, "5s")]
    [InlineData(2, 1, "45s")]
    [InlineData(5, 0, "3m")]
    [InlineData(5, -1, "5m")]
    public void Later_failures_wait_longer_and_not_all_for_the_same_time(int attempt, int spread, string tier) =>
        RecoverabilityPolicy.Decide(Bug, attempt, triedNow: true, spread).ShouldBeOfType<RecoverabilityAction.RetryLater>().Tier.Name.ShouldBe(tier);

    [Fact]
    public void After_the_last_tier_comes_quarantine_under_the_exceptions_name() =>
        RecoverabilityPolicy.Decide(Bug, RecoverabilityPolicy.DelayedAttempts, true, 0).ShouldBe(new RecoverabilityAction.Quarantine("System.InvalidOperationException"));

    [Fact]
    public void What_asks_for_too_much_memory_is_too_large() =>
        RecoverabilityPolicy.Decide(new InsufficientMemoryException(), 0, false, 0).ShouldBe(new RecoverabilityAction.Reject(RejectionReason.TooLarge));

#pragma warning disable CA2201 // The runtime's own exception is what the policy must know.
    private static readonly OutOfMemoryException Memory = new();
#pragma warning restore CA2201

    [Fact]
    public void What_does_not_return_or_takes_all_memory_is_tried_alone()
    {
        RecoverabilityPolicy.Decide(new WorkOverdueException(TimeSpan.FromSeconds(30)), 3, triedNow: true, 0).ShouldBe(new RecoverabilityAction.Suspect());
        RecoverabilityPolicy.Decide(Memory, 0, triedNow: false, 0).ShouldBe(new RecoverabilityAction.Suspect());
    }

    [Fact]
    public void What_takes_all_memory_again_after_it_was_tried_alone_does_not_go_round_for_ever() =>
        RecoverabilityPolicy.Decide(Memory, RecoverabilityPolicy.DelayedAttempts, true, 0).ShouldBeOfType<RecoverabilityAction.Quarantine>();

    [Fact]
    public void What_did_harm_alone_is_quarantined_at_once_under_its_cause() =>
        RecoverabilityPolicy.Decide(new GuiltyItemException("crashed", "by signal 6"), 0, triedNow: false, 0).ShouldBe(new RecoverabilityAction.Quarantine("crashed"));

    [Fact]
    public void A_lone_inner_exception_decides() =>
        RecoverabilityPolicy.Decide(new AggregateException(new DependencyAwayException("disk", "full")), 0, false, 0).ShouldBe(new RecoverabilityAction.Pause("disk"));

    [Fact]
    public void Every_attempt_ends_within_the_known_tiers()
    {
        for (var attempt = 0; attempt < RecoverabilityPolicy.DelayedAttempts; attempt++)
            DelayTier.All.ShouldContain(RecoverabilityPolicy.Decide(new SocketException(), attempt, true, attempt).ShouldBeOfType<RecoverabilityAction.RetryLater>().Tier);
    }
}
