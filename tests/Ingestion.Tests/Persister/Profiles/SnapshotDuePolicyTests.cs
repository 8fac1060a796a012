using Ingestion.Persister.Profiles;

namespace Ingestion.Tests.Persister.Profiles;

public sealed class SnapshotDuePolicyTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(2, 2, false)]
    [InlineData(3, 3, true)]
    [InlineData(3, 79, true)]
    [InlineData(3, 80, false)]
    [InlineData(99, 2_000, false)]
    [InlineData(100, 2_000, true)]
    public void A_snapshot_is_due_after_three_articles_and_later_after_a_twentieth(long added, long counted, bool due) =>
        SnapshotDuePolicy.IsDue(added, counted).ShouldBe(due);
}
