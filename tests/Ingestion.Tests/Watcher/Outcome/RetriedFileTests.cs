using Ingestion.Contracts.Ledger;
using Ingestion.Watcher;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Tests.Watcher.Outcome;

public sealed class RetriedFileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("retried-").FullName;
    private readonly LedgerEntry _entry = new(
        Guid.CreateVersion7(), "works/a.txt", new FileStamp(1, 4, 1), "works", null, new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero), FileOutcome.Stored, null);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_retried_file_leaves_the_rejected_folder_for_the_archive_and_its_reason_goes()
    {
        var rejected = Rejected();

        var place = RetriedFile.MoveTo(_entry, rejected, Path.Combine(_root, "archive"));

        place.ShouldStartWith(Path.Combine(_root, "archive", "2026/11/24/works"));
        File.ReadAllText(place).ShouldBe("text");
        File.ReadAllText(place + ".meta.json").ShouldBe("{}");
        Directory.EnumerateFiles(Path.GetDirectoryName(rejected)!).ShouldBeEmpty();
    }

    [Fact]
    public void It_never_lands_on_another_file()
    {
        var first = RetriedFile.MoveTo(_entry, Rejected(), Path.Combine(_root, "archive"));
        var second = RetriedFile.MoveTo(_entry, Rejected(), Path.Combine(_root, "archive"));
        second.ShouldNotBe(first);
        File.Exists(first).ShouldBeTrue();
    }

    [Theory]
    [InlineData(FileOutcome.Stored, "ToArchive")]
    [InlineData(FileOutcome.Duplicate, "ToArchive")]
    [InlineData(FileOutcome.Quarantined, "ToRejected")]
    [InlineData(FileOutcome.Rejected, "ToRejected")]
    public void What_was_refused_again_stays_where_it_is(FileOutcome outcome, string expected)
    {
        new MovePolicy(AfterSettled.Archive).DecideRefused(outcome).ToString().ShouldBe(expected);
        if (outcome == FileOutcome.Stored) new MovePolicy(AfterSettled.Delete).DecideRefused(outcome).ShouldBe(MovePlan.Delete);
    }

    private string Rejected()
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_root, "rejected")).FullName, "a~00000000.txt");
        File.WriteAllText(path, "text");
        File.WriteAllText(path + ".meta.json", "{}");
        File.WriteAllText(path + ".reason.txt", "why");
        return path;
    }
}
