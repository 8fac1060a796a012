using Ingestion.Database.Entities;
using Ingestion.Host.Commands.Status;
using Ingestion.Messaging;
using Spectre.Console;

namespace Ingestion.Tests.Host.Commands.Status;

public sealed class StatusTablesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_look_has_no_rates()
    {
        var shown = Shown(Look(Noon, stored: 12), null);
        shown.ShouldContain("stored");
        shown.ShouldContain("12");
        shown.ShouldContain("ingestion.clean");
        shown.ShouldNotContain("a second");
    }

    [Fact]
    public void A_rate_counts_from_the_earlier_look()
    {
        Shown(Look(Noon.AddSeconds(4), stored: 22), Look(Noon, stored: 12)).ShouldContain("+2.5");
        Shown(Look(Noon.AddSeconds(10), stored: 12), Look(Noon, stored: 22)).ShouldContain("-1.0");
    }

    [Fact]
    public void An_outcome_that_was_not_there_before_counts_from_nothing() =>
        Shown(Look(Noon.AddSeconds(2), stored: 7), new(Noon, [], [])).ShouldContain("+3.5");

    [Fact]
    public void Two_looks_at_one_moment_have_no_rate()
    {
        var shown = Shown(Look(Noon, stored: 22), Look(Noon, stored: 12));
        shown.ShouldNotContain("∞");
        shown.ShouldNotContain("Infinity", Case.Insensitive, "what the invariant culture writes");
    }

    private static StatusLook Look(DateTimeOffset at, long stored) =>
        new(at, [new CustodyBalance { Outcome = "stored", Files = stored, Evidence = stored }], [new QueueState("ingestion.clean", 3, 1)]);

    private static string Shown(StatusLook now, StatusLook? before)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        console.Write(StatusTables.Of(now, before));
        return writer.ToString();
    }
}
