using Ingestion.Host.Dashboard.Actions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Ingestion.Tests.Host.Dashboard.Actions;

public sealed class FailureOrderTests
{
    [Fact]
    public void A_form_names_a_stage_and_a_cause() =>
        Of(("stage", "persist"), ("cause", "refused-by-database"), ("note", " a bad day ")).ShouldBe(new FailureOrder(FailureVerb.Archive, "persist", "refused-by-database", "a bad day"));

    [Fact]
    public void An_empty_note_is_none() => Of(("stage", "persist"), ("cause", "x"), ("note", "  "))!.Note.ShouldBeNull();

    [Fact]
    public void A_form_that_names_not_one_group_is_no_order()
    {
        Of(("cause", "x")).ShouldBeNull("no stage");
        Of(("stage", "x")).ShouldBeNull("no cause, which would mean all causes");
        Of(("stage", "x"), ("cause", "")).ShouldBeNull("an empty cause");
        Of(("stage", "x"), ("cause", new StringValues(["a", "b"]))).ShouldBeNull("two causes");
        Of(("stage", "x"), ("cause", "a\0")).ShouldBeNull("a cause that the database cannot hold");
        Of(("stage", "x"), ("cause", new string('a', 201))).ShouldBeNull("a cause longer than any");
        Of(("stage", "x"), ("cause", "y"), ("note", new string('a', FailureOrder.LongestNote + 1))).ShouldBeNull("a note too long");
    }

    private static FailureOrder? Of(params (string Name, StringValues Value)[] fields) =>
        FailureOrder.Of(FailureVerb.Archive, new FormCollection(fields.ToDictionary(field => field.Name, field => field.Value)));
}
