using Ingestion.Host.Dashboard.Html;
using Ingestion.Host.Dashboard.Live;

namespace Ingestion.Tests.Host.Dashboard.Live;

public sealed class LiveStreamTests
{
    [Fact]
    public void Only_what_changed_is_sent_and_a_beat_always()
    {
        var sent = new Dictionary<int, string>();
        LiveStream.EventsOf([Markup.Text("a"), Markup.Text("b")], sent).ShouldBe("event: part\ndata: a\n\nevent: part\ndata: b\n\nevent: beat\ndata:\n\n");
        LiveStream.EventsOf([Markup.Text("a"), Markup.Text("c")], sent).ShouldBe("event: part\ndata: c\n\nevent: beat\ndata:\n\n");
        LiveStream.EventsOf([Markup.Text("a"), Markup.Text("c")], sent).ShouldBe("event: beat\ndata:\n\n");
    }

    [Fact]
    public void A_text_with_lines_cannot_forge_an_event()
    {
        var events = LiveStream.EventsOf([Markup.Text("x\n\nevent: part\ndata: y\r\nid: 1")], []);
        events.Split('\n').ShouldAllBe(line => line.Length == 0 || line == "event: part" || line == "event: beat" || line.StartsWith("data:"));
        events.Split("event: part\n").Length.ShouldBe(3, "one of ours and one inside the data");
        events.ShouldNotContain("\r");
    }
}
