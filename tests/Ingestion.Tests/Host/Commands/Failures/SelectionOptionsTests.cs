using Ingestion.Host.Commands.Failures;

namespace Ingestion.Tests.Host.Commands.Failures;

public sealed class SelectionOptionsTests
{
    private static readonly string Id = "019dc0de-0000-7000-8000-000000000001";

    [Fact]
    public void Ids_a_cause_or_all_select()
    {
        SelectionOptions.Of([Id], null, null, all: false, mayBeAll: true).Ids.ShouldBe([Guid.Parse(Id)]);
        SelectionOptions.Of([], "crash", "persist", all: false, mayBeAll: true).ShouldSatisfyAllConditions(
            selection => selection.Cause.ShouldBe("crash"), selection => selection.Stage.ShouldBe("persist"), selection => selection.Ids.ShouldBeEmpty());
        SelectionOptions.Of([], null, null, all: true, mayBeAll: true).Ids.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_named_is_refused_so_that_nothing_is_retried_by_accident()
    {
        Should.Throw<FormatException>(() => SelectionOptions.Of([], null, null, all: false, mayBeAll: true)).Message.ShouldContain("--all");
        Should.Throw<FormatException>(() => SelectionOptions.Of([], null, "persist", all: false, mayBeAll: false)).Message.ShouldNotContain("--all");
    }

    [Fact]
    public void All_and_some_contradict_each_other() =>
        Should.Throw<FormatException>(() => SelectionOptions.Of([Id], null, null, all: true, mayBeAll: true));

    [Fact]
    public void What_is_no_id_is_named_safely() =>
        Should.Throw<FormatException>(() => SelectionOptions.Of(["x\u001b[31m"], null, null, all: false, mayBeAll: true)).Message.ShouldContain("x\\u001b[31m");
}
