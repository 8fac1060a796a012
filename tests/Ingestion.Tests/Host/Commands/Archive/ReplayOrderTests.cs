using Ingestion.Contracts.Ledger;
using Ingestion.Host.Commands.Archive;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Tests.Host.Commands.Archive;

public sealed class ReplayOrderTests
{
    [Fact]
    public void What_was_stored_comes_before_what_repeats_it_whichever_was_found_first()
    {
        var ids = Enumerable.Range(0, 5).Select(second => Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddSeconds(second))).ToList();
        ManifestLine[] lines =
        [
            Line(ids[0], FileOutcome.Duplicate), Line(ids[4], FileOutcome.Stored), Line(ids[1], FileOutcome.Revised), Line(ids[2], FileOutcome.Rejected), Line(ids[3], FileOutcome.Stored),
        ];
        ReplayOrder.Of(lines).Select(line => line.FileId).ShouldBe([ids[3], ids[4], ids[1], ids[0], ids[2]]);
    }

    [Fact]
    public void A_bundle_stands_between_what_its_entries_repeat_and_what_revises_them()
    {
        var ids = Enumerable.Range(0, 5).Select(second => Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddSeconds(second))).ToList();
        ManifestLine[] lines =
        [
            Line(ids[0], FileOutcome.Revised), Line(ids[1], FileOutcome.Expanded), Line(ids[2], FileOutcome.Revised), Line(ids[3], FileOutcome.Stored), Line(ids[4], FileOutcome.Duplicate),
        ];
        ReplayOrder.Pages(ReplayOrder.Of(lines)).Select(page => page.ShouldHaveSingleItem().FileId).ShouldBe([ids[3], ids[0], ids[1], ids[2], ids[4]]);
    }

    [Fact]
    public void A_page_holds_one_outcome_and_no_more_than_64_files()
    {
        var lines = Enumerable.Range(0, 130).Select(second => Line(Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddSeconds(second)), second < 100 ? FileOutcome.Stored : FileOutcome.Duplicate));
        ReplayOrder.Pages(ReplayOrder.Of(lines)).Select(page => (page[0].Outcome, page.Count)).ShouldBe([(FileOutcome.Stored, 64), (FileOutcome.Stored, 36), (FileOutcome.Duplicate, 30)]);
    }

    [Fact]
    public void What_was_taken_down_is_refused_from_the_beginning()
    {
        var entry = Told(2, "aa", FileOutcome.Rejected, "forgotten", folder: "");
        var other = Told(3, "bb", FileOutcome.Rejected, "too-short");

        ReplayOrder.TakenDown([Told(1, "cc", FileOutcome.Expanded), entry, other, Told(4, null, FileOutcome.Rejected, "forgotten")]).ShouldBe([entry]);
    }

    [Fact]
    public void A_content_that_was_stored_after_its_takedown_once_more_is_stored_again()
    {
        // Cause: tombstones that come first would refuse what was dropped again after a person had taken the tombstone away.
        ReplayOrder.TakenDown([Told(1, "aa", FileOutcome.Rejected, "forgotten"), Told(2, "aa", FileOutcome.Rejected, "forgotten"), Told(3, "aa", FileOutcome.Stored)]).ShouldBeEmpty();
    }

    [Fact]
    public void A_takedown_whose_lines_are_not_all_written_is_one()
    {
        ReplayOrder.TakenDown([Told(1, "aa", FileOutcome.Stored), Told(2, "aa", FileOutcome.Rejected, "forgotten")]).Count.ShouldBe(1);
    }

    // Cause: of several files of one content the first was taken alone, and not the one whose line has the keys of its texts.
    [Fact]
    public void All_lines_of_a_takedown_are_read()
    {
        ReplayOrder.TakenDown([Told(1, "aa", FileOutcome.Rejected, "forgotten"), Told(2, "aa", FileOutcome.Rejected, "forgotten") with { ForgottenTexts = ["ff"] }])
            .SelectMany(line => line.ForgottenTexts ?? []).ShouldBe(["ff"]);
    }

    private static ManifestLine Line(Guid id, FileOutcome outcome) => new(id, "aa", 1, "s", "/drop", "a.txt", default, outcome, null, null, null, null, null);

    private static ManifestLine Told(int number, string? sha256, FileOutcome outcome, string? reason = null, string folder = "/drop") => new(
        new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), sha256, 1, "s", folder, "a.txt", DateTimeOffset.UnixEpoch, outcome, reason, null, null, null, null);
}
