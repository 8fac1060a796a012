using Ingestion.Host.Dashboard.Actions;

namespace Ingestion.Tests.Host.Dashboard.Actions;

public sealed class ActionBookTests
{
    private readonly ActionBook _book = new();

    [Fact]
    public void The_same_is_not_begun_twice_at_a_time()
    {
        _book.TryBegin(Report("a")).ShouldBeTrue();
        _book.TryBegin(Report("a")).ShouldBeFalse();
        _book.TryBegin(Report("b")).ShouldBeTrue();
        _book.Note(Report("a") with { Ended = true });
        _book.TryBegin(Report("a")).ShouldBeTrue();
    }

    [Fact]
    public void Progress_replaces_what_stood_there()
    {
        _book.TryBegin(Report("a"));
        _book.TryBegin(Report("b"));
        _book.Note(Report("a") with { Done = 2 });
        _book.Reports.Select(report => (report.Order.Cause, report.Done)).ShouldBe([("b", 0L), ("a", 2L)]);
    }

    [Fact]
    public void The_oldest_that_has_ended_goes_and_what_is_under_way_stays()
    {
        _book.TryBegin(Report("under way"));
        for (var number = 0; number < 2 * ActionBook.Most; number++)
        {
            _book.TryBegin(Report($"{number}"));
            _book.Note(Report($"{number}") with { Ended = true });
        }

        _book.Reports.Count.ShouldBe(ActionBook.Most);
        _book.Reports[0].Order.Cause.ShouldBe($"{(2 * ActionBook.Most) - 1}");
        _book.Reports[^1].Order.Cause.ShouldBe("under way");
    }

    private static ActionReport Report(string cause) => new(DateTimeOffset.UnixEpoch, new FailureOrder(FailureVerb.Retry, "persist", cause, null), 0, 3, Ended: false, Trouble: null);
}
