using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Messaging.Serialization;

namespace Ingestion.Tests.Messaging.Serialization;

public sealed class MessageSliceTests
{
    [Theory]
    [InlineData("""{"messageId":"1","message":{"a":[1,{"message":{}}]},"headers":{}}""", """{"a":[1,{"message":{}}]}""")]
    [InlineData("""{"headers":{"message":{"not":"this"}},"message":{}}""", "{}")]
    [InlineData("""{ "message" : { "text": "}" } , }""", """{ "text": "}" }""")]
    [InlineData("""{"message":{"a":1},"message":{"a":2}}""", """{"a":1}""")]
    public void The_message_of_the_envelope_itself_is_found(string envelope, string message) =>
        Encoding.UTF8.GetString(MessageSlice.Find(Utf8(envelope))!.Value.Of(Utf8(envelope))).ShouldBe(message);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"message":null}""")]
    [InlineData("""{"message":[1]}""")]
    [InlineData("""{"message":"text"}""")]
    [InlineData("""{"headers":{"message":{}}}""")]
    [InlineData("""{"message":{"a":1""")]
    [InlineData("""{"message":{"a":}}""")]
    [InlineData("\u00ff")]
    public void What_has_no_whole_message_has_no_slice(string envelope) => MessageSlice.Find(Utf8(envelope)).ShouldBeNull();

    [Fact]
    public void The_emptied_envelope_keeps_all_but_the_message()
    {
        var envelope = Utf8("""{"messageId":"1","message":{"a":1},"headers":{"b":"c"}}""");
        Encoding.UTF8.GetString(MessageSlice.Find(envelope)!.Value.Emptied(envelope)).ShouldBe("""{"messageId":"1","message":{},"headers":{"b":"c"}}""");
    }

    [Fact]
    public void Any_text_in_a_message_comes_out_as_it_went_in() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), texts =>
        {
            var envelope = JsonSerializer.SerializeToUtf8Bytes(new { messageId = texts, message = new { texts }, headers = texts });
            var message = JsonSerializer.SerializeToUtf8Bytes(new { texts });
            return MessageSlice.Find(envelope) is { } slice && slice.Of(envelope).SequenceEqual(message);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_answered() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => MessageSlice.Find([.. """{"message":{"a":" """u8, .. bytes]) is null or { Start: > 0 }).QuickCheckThrowOnFailure();

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
