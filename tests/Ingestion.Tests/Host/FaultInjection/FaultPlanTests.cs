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

    [Fact]
    public void Faults_of_stages_are_told_by_the_text_that_causes_them()
    {
        var plan = FaultPlan.Parse("clean-crash:a: b;classify-hang:x;persister-after-commit:2")!;
        plan.StageFaults.ShouldBe([new("clean", StageFaultKind.Crash, "a: b"), new("classify", StageFaultKind.Hang, "x")]);
        plan.KillAfterCommits.ShouldBe(2);
    }

    [Theory]
    [InlineData("persist-crash:x")]
    [InlineData("clean-crash:")]
    [InlineData("clean-dance:x")]
    [InlineData("persister-after-commit")]
    [InlineData("persister-after-commit:0")]
    [InlineData("persister-after-commit:often")]
    [InlineData("nonsense:1")]
    public void What_is_no_fault_stops_the_start(string text) => Should.Throw<FormatException>(() => FaultPlan.Parse(text)).Message.ShouldContain(text);
}
