using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging;
using Ingestion.Messaging.Serialization;
using Ingestion.Tests.Contracts;
using MassTransit;
using MassTransit.Context;
using MassTransit.Serialization;

namespace Ingestion.Tests.Messaging.Serialization;

public sealed class SlicingDeserializerTests
{
    private readonly IMessageDeserializer _deserializer = new SlicingSerializerFactory().CreateDeserializer();

    public static TheoryData<string> Names => [.. SampleEnvelopes.All.Select(e => e.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_message_is_read_as_it_was_written(string name)
    {
        var sample = SampleEnvelopes.All.Single(e => e.GetType().Name == name);
        var context = Read(Envelope(sample));

        context.TryGetMessage(sample.GetType(), out var message).ShouldBeTrue();
        Json(message!).ShouldBe(Json(sample));
        context.MessageId.ShouldBe(new Guid("5e0fb0d2-0000-0000-0000-000000000001"));
        context.Headers.Get<string>("way").ShouldBe("north");
    }

    [Fact]
    public void A_message_is_not_taken_for_one_of_another_type()
    {
        var context = Read(Envelope(new ArticlesRejected([])));
        context.TryGetMessage<ArticlesRejected>(out _).ShouldBeTrue();
        context.TryGetMessage<ArticlesCleaned>(out _).ShouldBeFalse();
    }

    [Fact]
    public void What_is_sent_on_is_the_whole_message()
    {
        var sample = new ArticlesRejected([]);
        var serializer = Read(Envelope(sample)).GetMessageSerializer();
        serializer.ShouldBeOfType<SystemTextJsonBodyMessageSerializer>();
        var body = serializer.GetMessageBody(new MessageSendContext<ArticlesRejected>(sample)).GetString();
        using var sent = JsonDocument.Parse(body);
        sent.RootElement.GetProperty("message").GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no envelope")]
    [InlineData("""{"message":{"items":[]},"messageType":7}""")]
    [InlineData("""{"message":{"items":[""")]
    public void What_is_no_envelope_is_refused_as_ever(string body) => Should.Throw<SerializationException>(() => Read(body));

    [Fact]
    public void A_damaged_message_is_refused_when_it_is_read() =>
        Should.Throw<JsonException>(() => Read(Envelope("""{"items":[{"identity":7}]}""", typeof(ArticlesRejected))).TryGetMessage<ArticlesRejected>(out _));

    private SerializerContext Read(string body) => _deserializer.Deserialize(new BytesMessageBody(Encoding.UTF8.GetBytes(body)), EmptyHeaders.Instance);

    private static string Envelope(object message) => Envelope(Json(message), message.GetType());

    private static string Envelope(string message, Type type) =>
        $$$"""{"messageId":"5e0fb0d2-0000-0000-0000-000000000001","messageType":["urn:message:{{{type.Namespace}}}:{{{type.Name}}}"],"message":{{{message}}},"headers":{"way":"north"}}""";

    private static string Json(object message) => JsonSerializer.Serialize(message, message.GetType(), MessageJson.Options);
}
