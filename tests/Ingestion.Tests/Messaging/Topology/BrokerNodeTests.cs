using Ingestion.Messaging.Topology;

namespace Ingestion.Tests.Messaging.Topology;

public sealed class BrokerNodeTests
{
    [Theory]
    [InlineData("amqp://user:secret@one/news", "one:5672, two:5672, three:5673")]
    [InlineData("amqps://user:secret@one/news", "one:5671, two:5671, three:5673")]
    [InlineData("amqp://one:5680", "one:5680, two:5680, three:5673")]
    public void A_node_without_a_port_has_the_one_of_the_address(string address, string expected) =>
        string.Join(", ", BrokerNode.Of(new Uri(address), ["two", "three:5673"])).ShouldBe(expected);

    [Fact]
    public void A_node_that_is_named_twice_is_one_node() =>
        BrokerNode.Of(new Uri("amqp://one/"), ["one", "one:5672"]).ShouldBe([new BrokerNode("one", 5672)]);

    [Theory]
    [InlineData("")]
    [InlineData("two:port")]
    [InlineData("user@two")]
    [InlineData("two/news")]
    [InlineData("amqp://two")]
    public void What_is_no_node_is_named_with_its_option(string text)
    {
        var message = Should.Throw<FormatException>(() => BrokerNode.Of(new Uri("amqp://one/"), [text])).Message;
        message.ShouldContain("Messaging:Nodes");
        message.ShouldContain($"'{text}'");
    }
}
