using Ingestion.Host.FaultInjection;

namespace Ingestion.Tests.Host.FaultInjection;

public sealed class FaultPlanTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_the_variable_there_is_no_plan(string? text) => FaultPlan.Parse(text).ShouldBeNull();

    [Fact]
    public void The_persister_can_be_killed_after_every_nth_commit() => FaultPlan.Parse("persister-after-commit:7")!.KillAfterCommits.ShouldBe(7);

    [Theory]
    [InlineData("persister-after-commit")]
    [InlineData("persister-after-commit:0")]
    [InlineData("persister-after-commit:often")]
    [InlineData("nonsense:1")]
    public void What_is_no_fault_stops_the_start(string text) => Should.Throw<FormatException>(() => FaultPlan.Parse(text)).Message.ShouldContain(text);
}
