using Ingestion.Database.Explaining;
using Ingestion.Host.Commands.Explaining;

namespace Ingestion.Tests.Host.Commands.Explaining;

public sealed class StoryTextTests
{
    private static readonly FileStory Story = new(
        Guid.CreateVersion7(), "/drop", "works/a.txt", "works", 1234, "aa", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "stored", null, null, null, null,
        DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "/archive/a.txt", 0, null, [],
        [new StoryArticle(Guid.CreateVersion7(), Guid.CreateVersion7(), "A title", true, 2, 300, "en", "politics", ["wire: The same"], [new RemovedText("related", "Related:\nmore")])]);

    [Fact]
    public void Every_step_is_told()
    {
        var text = string.Join('\n', StoryText.Of(Story));
        foreach (var part in new[] { "1,234 bytes", "confirmed by the broker", "stored as 1 article(s)", "Lies at   /archive/a.txt", "the current text, one of 2", "also carried by wire: The same", "taken off as related: Related: …" })
            text.ShouldContain(part);
    }

    [Theory]
    [InlineData("duplicate", "a duplicate of")]
    [InlineData("rejected", "rejected as empty")]
    [InlineData("quarantined", "ingest failures retry")]
    [InlineData("in_flight", "in flight")]
    [InlineData("revised", "another text of an article")]
    public void Each_outcome_has_its_words(string outcome, string expected) =>
        string.Join('\n', StoryText.Of(Story with { Outcome = outcome, Reason = "empty" })).ShouldContain(expected);

    [Fact]
    public void What_retention_dropped_is_said() =>
        string.Join('\n', StoryText.Of(Story with { Articles = [], ExpiredAt = DateTimeOffset.UnixEpoch }))
            .ShouldContain("stored\nDropped   1970-01-01 00:00:00 UTC: its articles were older than Articles:KeepMonths");

    [Fact]
    public void No_control_character_reaches_the_terminal() =>
        StoryText.Of(Story with { Path = "x\u001b[31m", Failures = [new StoryFailure("quarantined", "persist", "crash", "a\u0007b", default, "open")] })
            .ShouldAllBe(line => !line.Any(char.IsControl));
}
