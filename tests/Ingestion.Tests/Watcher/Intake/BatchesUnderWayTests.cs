using Ingestion.Watcher.Discovery;
using Ingestion.Watcher.Intake;
using Ingestion.Watcher.Stability;

namespace Ingestion.Tests.Watcher.Intake;

public sealed class BatchesUnderWayTests
{
    private readonly BatchesUnderWay _batches = new();

    [Fact]
    public void A_batch_that_has_ended_is_under_way_until_it_is_noted()
    {
        // Regression: a failing batch that ended between two looks of the loop left a folder with nothing under way and nothing settling,
        // so the pause was said to be over, and said again a moment later.
        _batches.Begin();
        _batches.End([new Sighting("a.txt", Lane.Fresh)], new BatchOutcome(["a.txt"], null, null));
        _batches.Count.ShouldBe(1);
        _batches.HaveEnded.ShouldBeTrue();

        _batches.TryNote(out var ended).ShouldBeTrue();
        ended.Sightings.ShouldHaveSingleItem().Path.ShouldBe("a.txt");
        _batches.Count.ShouldBe(0);
        _batches.TryNote(out _).ShouldBeFalse();
    }

    [Fact]
    public void One_given_up_is_noted_too_and_one_that_runs_is_waited_for()
    {
        _batches.Begin();
        _batches.Begin();
        _batches.End([], null);
        _batches.HaveEnded.ShouldBeFalse();
        _batches.TryNote(out var ended).ShouldBeTrue();
        ended.Outcome.ShouldBeNull();
        _batches.Count.ShouldBe(1);
        _batches.HaveEnded.ShouldBeFalse();
    }
}
