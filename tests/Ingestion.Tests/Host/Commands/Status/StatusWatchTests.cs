using Ingestion.Database.Entities;
using Ingestion.Host.Commands.Status;
using Ingestion.Messaging;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console;

namespace Ingestion.Tests.Host.Commands.Status;

public sealed class StatusWatchTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task It_looks_again_shows_rates_outlives_a_database_that_is_away_and_ends_when_told()
    {
        using var stop = new CancellationTokenSource();
        using var writer = new StringWriter();
        var looks = 0;
        Task<StatusLook> Look(CancellationToken token)
        {
            looks++;
            if (looks == 2) throw new FormatException("the database is away.");
            if (looks == 5) stop.Cancel();
            return Task.FromResult(new StatusLook(_time.GetUtcNow(), [new CustodyBalance { Outcome = "stored", Files = looks, Evidence = looks }],
                [new QueueState("ingestion.clean", 0, 1), new QueueState("ingestion.clean.delay.5s", 0, 0), new QueueState("ingestion.clean.delay.8s", 1, 0)]));
        }

        var showing = new StatusWatch(Look, _time).ShowAsync(
            AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(writer) }), stop.Token);
        while (!showing.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await showing;
        looks.ShouldBe(5);
        writer.ToString().ShouldContain("the database is away.");
        writer.ToString().ShouldContain("a second");
        writer.ToString().ShouldContain("ingestion.clean.delay.8s");
        writer.ToString().ShouldNotContain("ingestion.clean.delay.5s");
    }
}
