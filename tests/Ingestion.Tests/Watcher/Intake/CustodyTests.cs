using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Intake;

namespace Ingestion.Tests.Watcher.Intake;

public sealed class CustodyTests
{
    private readonly Custody _custody = new();
    private readonly LedgerEntry _entry = new(
        Guid.CreateVersion7(), "a.txt", default, "source", new string('0', 64), DateTimeOffset.UnixEpoch, FileOutcome.InFlight, null);

    [Fact]
    public void A_file_is_published_by_one_at_a_time()
    {
        _custody.TryBeginPublishing(_entry).ShouldBeTrue();
        _custody.TryBeginPublishing(_entry).ShouldBeFalse();
        _custody.IsPublishing(_entry.FileId).ShouldBeTrue();
        _custody.Holds("a.txt").ShouldBeTrue();

        _custody.EndPublishing([_entry.FileId]);
        _custody.IsPublishing(_entry.FileId).ShouldBeFalse();
        _custody.TryBeginPublishing(_entry).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_took_the_place_of_another_stays_held()
    {
        _custody.Name([_entry]);
        _custody.Release("a.txt", Guid.CreateVersion7());
        _custody.Count.ShouldBe(1);
        _custody.Release("a.txt", _entry.FileId);
        _custody.Count.ShouldBe(0);
    }
}
