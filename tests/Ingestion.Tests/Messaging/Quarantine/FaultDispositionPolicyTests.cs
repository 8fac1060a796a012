using System.Text.Json;
using Ingestion.Contracts.Publishing;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Quarantine;
using Ingestion.Messaging.Topology;

namespace Ingestion.Tests.Messaging.Quarantine;

public sealed class FaultDispositionPolicyTests
{
    [Fact]
    public void A_message_that_cannot_be_read_is_quarantined()
    {
        FaultDispositionPolicy.Decide(new JsonException()).ShouldBe(FaultDisposition.Quarantine);
        FaultDispositionPolicy.Decide(new InvalidOperationException("outer", new JsonException())).ShouldBe(FaultDisposition.Quarantine);
    }

    [Fact]
    public void Everything_else_goes_back()
    {
        FaultDispositionPolicy.Decide(new StageSuspendedException(Stage.Persist, "away")).ShouldBe(FaultDisposition.Requeue);
        FaultDispositionPolicy.Decide(new PublishNotConfirmedException("late")).ShouldBe(FaultDisposition.Requeue);
        FaultDispositionPolicy.Decide(new OperationCanceledException()).ShouldBe(FaultDisposition.Requeue);
        FaultDispositionPolicy.Decide(new InvalidOperationException("a bug")).ShouldBe(FaultDisposition.Requeue);
    }
}
