using Ingestion.Database.Failures;
using Ingestion.Host.Commands.Failures;
using Ingestion.Host.Retrying;

namespace Ingestion.Tests.Host.Retrying;

public sealed class RetryReportTests
{
    private static readonly KeptFailure Kept = new(Guid.CreateVersion7(), Guid.Empty, "clean", "unreadable-message", null, null);

    [Fact]
    public void Counts_what_cannot_be_retried_by_group()
    {
        var report = RetryReport.None.WithRefused(Kept).WithRefused(Kept).WithRefused(Kept with { Cause = "unknown-message" });
        report.Refused[("clean", "unreadable-message")].ShouldBe(2);
        FailuresRetryCommand.Lines(report, published: true).Count(line => line.Contains("cannot be retried")).ShouldBe(2);
    }

    [Fact]
    public void Says_who_publishes_where_the_transport_is_inside_the_worker()
    {
        FailuresRetryCommand.Lines(RetryReport.None with { Retried = 3 }, published: false).ShouldHaveSingleItem().ShouldContain("inside the worker");
        FailuresRetryCommand.Lines(RetryReport.None with { Retried = 3 }, published: true).ShouldHaveSingleItem().ShouldContain("back at the stage");
    }
}
