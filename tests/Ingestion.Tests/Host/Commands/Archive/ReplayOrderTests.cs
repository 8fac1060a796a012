using Ingestion.Contracts.Ledger;
using Ingestion.Host.Commands.Archive;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Tests.Host.Commands.Archive;

public sealed class ReplayOrderTests
{
    [Fact]
    public void What_was_taken_down_is_refused_from_the_beginning()
    {
        var entry = Line(2, "aa", FileOutcome.Rejected, "forgotten", folder: "");
        var other = Line(3, "bb", FileOutcome.Rejected, "too-short");

        ReplayOrder.TakenDown([Line(1, "cc", FileOutcome.Expanded), entry, other, Line(4, null, FileOutcome.Rejected, "forgotten")]).ShouldBe([entry]);
    }

    [Fact]
    public void A_content_that_was_stored_after_its_takedown_once_more_is_stored_again()
    {
        // Cause: tombstones that come first would refuse what was dropped again after a person had taken the tombstone away.
        ReplayOrder.TakenDown([Line(1, "aa", FileOutcome.Rejected, "forgotten"), Line(2, "aa", FileOutcome.Rejected, "forgotten"), Line(3, "aa", FileOutcome.Stored)]).ShouldBeEmpty();
    }

    [Fact]
    public void A_takedown_whose_lines_are_not_all_written_is_one()
    {
        ReplayOrder.TakenDown([Line(1, "aa", FileOutcome.Stored), Line(2, "aa", FileOutcome.Rejected, "forgotten")]).Count.ShouldBe(1);
    }

    private static ManifestLine Line(int number, string? sha256, FileOutcome outcome, string? reason = null, string folder = "/drop") => new(
        new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), sha256, 1, "s", folder, "a.txt", DateTimeOffset.UnixEpoch, outcome, reason, null, null, null, null);
}
