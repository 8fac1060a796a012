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

    private static ManifestLine Line(Guid id, FileOutcome outcome) => new(id, "aa", 1, "s", "/drop", "a.txt", default, outcome, null, null, null, null, null);
}
