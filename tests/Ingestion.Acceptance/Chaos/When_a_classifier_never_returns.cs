using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Some articles keep the classifier busy for ever: they are tried alone, killed at their deadline and quarantined; the others are stored.</summary>
public sealed class When_a_classifier_never_returns(ServersFixture servers)
{
    private const string Poison = "the report that never ends";

    [Fact]
    public async Task The_worker_goes_on_with_the_others()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        var (good, bad) = (Repetitions.Of(60, 2000), Repetitions.Of(1, 3));
        await using var service = await StartAsync(stuckLimit: 64, token);
        Drop(service, good, bad);
        await service.UntilSettledAsync(good + bad, TimeSpan.FromMinutes(Repetitions.Of(2, 10)), token);

        service.Worker.IsRunning.ShouldBeTrue();
        await ShouldBeWholeAsync(service, good, bad, "a classifier that never returns", hit: bad, recovery: null, token);
    }

    [Fact]
    public async Task A_worker_with_too_many_lost_threads_ends_and_the_next_one_goes_on()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        var (good, bad) = (Repetitions.Of(60, 2000), 1);
        await using var service = await StartAsync(stuckLimit: 1, token);
        Drop(service, good, bad);
        var supervisor = new Supervisor(service);
        await supervisor.UntilSettledAsync(good + bad, TimeSpan.FromMinutes(Repetitions.Of(3, 10)), token);

        supervisor.Ends.ShouldNotBeEmpty();
        supervisor.Ends.ShouldAllBe(status => status == 1);
        service.Worker.Log().ShouldContain("deploy/runbooks/work-stuck.md");
        var recovery = TimeProvider.System.GetUtcNow() - supervisor.LastEnd;
        await ShouldBeWholeAsync(service, good, bad, "a classifier that never returns ends its worker", supervisor.Ends.Count, recovery, token);
    }

    private Task<Service> StartAsync(int stuckLimit, CancellationToken cancellationToken) => Service.StartAsync(
        servers,
        cancellationToken,
        settings:
        [
            ("INGESTION_FAULT", $"classify-hang:{Poison}"),
            ("Classifier__MaxMilliseconds", "5000"),
            ("Messaging__SuspectSeconds", "5"),
            ("Messaging__StuckLimit", $"{stuckLimit}"),
        ]);

    private static void Drop(Service service, int good, int bad)
    {
        for (var number = 0; number < good; number++)
        {
            service.DropFile($"works/{number}.txt", OwnArticles.Numbered(number));
            if (number < bad) service.DropFile($"works/{number}a.txt", [.. OwnArticles.Numbered(good + number), .. System.Text.Encoding.UTF8.GetBytes($"This is {Poison}, said the council on Monday, and nobody has read it.\n")]);
        }
    }

    private static async Task ShouldBeWholeAsync(Service service, int good, int bad, string scenario, int hit, TimeSpan? recovery, CancellationToken cancellationToken)
    {
        (await service.Rows.CountAsync("ops.failure where stage = 'classify' and cause = 'timeout'", cancellationToken)).ShouldBe(bad);
        (await service.Rows.CustodyAsync(cancellationToken)).ShouldBe($"quarantined={bad}, stored={good}");
        var balance = await ChaosCheck.BalanceAsync(service, good + bad, planted: bad, cancellationToken);
        balance.ShouldBeWhole();
        balance.RowsOut.ShouldBe(good);
        ChaosCheck.Keep(new(scenario, bad, hit, balance, recovery));
    }
}
