using Ingestion.Persister.Grouping;

namespace Ingestion.Tests.Persister.Grouping;

public sealed class FoundSpanTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_of_the_span_lie_within_and_others_without()
    {
        var (from, to) = FoundSpan.Around([Guid.CreateVersion7(Noon), Guid.CreateVersion7(Noon.AddHours(1))], TimeSpan.FromDays(1));

        Within(Noon.AddDays(-1)).ShouldBeTrue();
        Within(Noon.AddHours(25)).ShouldBeTrue();
        Within(Noon.AddDays(-1).AddMilliseconds(-1)).ShouldBeFalse();
        Within(Noon.AddHours(25).AddMilliseconds(1)).ShouldBeFalse();

        // PostgreSQL compares UUIDs byte by byte, as their text is compared.
        bool Within(DateTimeOffset time)
        {
            var id = Guid.CreateVersion7(time).ToString();
            return string.CompareOrdinal(from.ToString(), id) <= 0 && string.CompareOrdinal(id, to.ToString()) <= 0;
        }
    }

    [Fact]
    public void The_beginning_of_time_bounds_the_reach()
    {
        var (from, _) = FoundSpan.Around([Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(1))], TimeSpan.FromDays(3660));

        from.ShouldBe(Guid.Empty);
    }

    [Fact]
    public void The_first_of_some_texts_is_the_one_found_first() =>
        FoundSpan.FirstOf([Guid.CreateVersion7(Noon.AddDays(1)), Guid.CreateVersion7(Noon), Guid.CreateVersion7(Noon.AddHours(1))]).ShouldBe(Noon.UtcDateTime);

    [Fact]
    public void A_month_begins_with_its_first_id_and_not_before_the_earliest()
    {
        var first = Guid.CreateVersion7(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)).ToString();
        var month = FoundSpan.FromMonthOf(Noon.UtcDateTime, Guid.Empty);

        string.CompareOrdinal(month.ToString(), first).ShouldBeLessThanOrEqualTo(0);
        month.ToString()[..13].ShouldBe(first[..13]);
        var earliest = Guid.CreateVersion7(Noon.AddDays(-3));
        FoundSpan.FromMonthOf(Noon.UtcDateTime, earliest).ShouldBe(earliest);
    }
}
