using Ingestion.Database.Failures;
using Ingestion.Host.Commands.Failures;

namespace Ingestion.Tests.Host.Commands.Failures;

public sealed class FailuresListCommandTests
{
    [Theory]
    [InlineData("quarantined", 3, 3, "yes")]
    [InlineData("quarantined", 3, 0, "no: not an item")]
    [InlineData("quarantined", 3, 2, "2 of them")]
    [InlineData("rejected", 3, 0, "no: a decision")]
    public void Says_of_each_group_whether_it_can_be_retried(string kind, long count, long retriable, string expected) =>
        FailuresListCommand.Retry(new FailureGroup(kind, "persist", "crash", "open", count, retriable, default, default, default, null, null)).ShouldBe(expected);
}
