using Ingestion.Host.Retrying;

namespace Ingestion.Tests.Host.Retrying;

public sealed class RetryPathTests
{
    [Theory]
    [InlineData("clean", "crashed", "ingestion.clean.suspect")]
    [InlineData("classify", "timeout", "ingestion.classify.suspect")]
    [InlineData("classify", "out-of-memory", "ingestion.classify.suspect")]
    [InlineData("persist", "refused-by-database", null)]
    [InlineData("clean", "System.InvalidOperationException", null)]
    public void What_did_harm_to_a_process_is_retried_alone(string stage, string cause, string? queue) => RetryPath.QueueOf(stage, cause).ShouldBe(queue);
}
