using Ingestion.Messaging.Topology;

namespace Ingestion.Tests.Messaging.Topology;

public sealed class BrokerAddressTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("http://localhost")]
    [InlineData("localhost:5672")]
    public void A_wrong_address_names_the_option_and_both_cures(string? text)
    {
        var message = Should.Throw<FormatException>(() => BrokerAddress.Parse(text)).Message;
        message.ShouldContain("ConnectionStrings:RabbitMq");
        message.ShouldContain("Messaging:Transport");
    }

    [Fact]
    public void A_logged_address_has_no_password() =>
        BrokerAddress.Redacted(BrokerAddress.Parse("amqp://user:secret@127.0.0.1:5673/news")).ShouldBe("amqp://127.0.0.1:5673/news");
}
