using Ingestion.Messaging.Topology;

namespace Ingestion.Tests.Messaging.Topology;

public sealed class QueueCatalogueTests
{
    [Fact]
    public void The_brokers_own_limit_is_a_backstop_and_never_switched_off()
    {
        foreach (var queue in QueueCatalogue.All.Where(q => q.Arguments.ContainsKey("x-delivery-limit")))
            ((int)queue.Arguments["x-delivery-limit"]!).ShouldBeGreaterThanOrEqualTo(1000, queue.Name);
    }

    [Fact]
    public void Nothing_is_dropped_when_it_is_dead_lettered()
    {
        foreach (var queue in QueueCatalogue.All.Where(q => q.Arguments.ContainsKey("x-dead-letter-exchange")))
        {
            queue.Arguments["x-dead-letter-strategy"].ShouldBe("at-least-once", queue.Name);
            queue.Arguments["x-overflow"].ShouldBe("reject-publish", queue.Name);
        }
    }

    [Fact]
    public void Names_are_unique() => QueueCatalogue.All.Select(q => q.Name).ShouldBeUnique();
}
