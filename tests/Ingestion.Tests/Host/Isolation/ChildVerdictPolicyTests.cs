using Ingestion.Contracts.Stages;
using Ingestion.Host.Isolation;

namespace Ingestion.Tests.Host.Isolation;

public sealed class ChildVerdictPolicyTests
{
    [Theory]
    [InlineData(134, "Stack overflow.", "crashed")]
    [InlineData(139, "", "crashed")]
    [InlineData(3, "", "crashed")]
    [InlineData(12, "", "out-of-memory")]
    [InlineData(134, "Out of memory.", "out-of-memory")]
    [InlineData(134, "Unhandled exception. System.OutOfMemoryException: …", "out-of-memory")]
    public void The_end_of_a_fresh_child_tells_the_cause(int status, string lastWords, string cause) =>
        Guilt(new(status, AtDeadline: false, lastWords)).Cause.ShouldBe(cause);

    [Fact]
    public void What_was_killed_at_its_deadline_was_too_late() => Guilt(new(137, AtDeadline: true, "")).Cause.ShouldBe("timeout");

    [Fact]
    public void A_crash_is_told_with_its_signal_and_the_last_words() =>
        Guilt(new(134, false, "Stack overflow.")).Message.ShouldBe("Alone in its process it ended that by signal 6 (SIGABRT: the runtime gave up, as after a stack overflow). Stack overflow.");

    [Theory]
    [InlineData(129)]
    [InlineData(130)]
    [InlineData(137)]
    [InlineData(143)]
    public void A_process_that_others_ended_makes_nobody_guilty(int status) => ChildVerdictPolicy.Of(new(status, false, ""), 60, 512).ShouldBeOfType<IOException>();

    private static GuiltyItemException Guilt(ChildEnd end) => ChildVerdictPolicy.Of(end, 60, 512).ShouldBeOfType<GuiltyItemException>();
}
