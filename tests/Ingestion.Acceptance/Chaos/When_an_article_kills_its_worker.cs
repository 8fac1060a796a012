using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>One article overflows the stack of whatever cleans it, among 200 that are taken ahead and come back with it, crash after crash.</summary>
public sealed class When_an_article_kills_its_worker(ServersFixture servers)
{
    private const int Good = 200;
    private const string Poison = "the quay that nobody survives";

    /// <summary>SIGABRT, as the shell tells it.</summary>
    private const int Aborted = 134;

    [Fact]
    public async Task It_alone_is_quarantined_and_its_neighbours_are_stored()
    {
        var token = TestContext.Current.CancellationToken;
        var crashes = Repetitions.Of(3, 25);
        await using var service = await Service.PrepareAsync(
            servers,
            token,
            settings:
            [
                ("INGESTION_FAULT", $"clean-crash:{Poison}"),
                ("Messaging__SuspectAfter", $"{crashes}"),
                ("Messaging__Prefetch", "32"),
                // Many envelopes, so that many innocent ones are at the worker when it dies.
                ("Watcher__EnvelopeItems", "4"),
            ]);
        service.DropNumbered(0, Good);
        service.DropFile("works/100a.txt", [.. OwnArticles.Numbered(Good), .. System.Text.Encoding.UTF8.GetBytes($"It is {Poison}.\n")]);

        await service.Worker.StartAsync(token, untilReady: false);
        var supervisor = new Supervisor(service);
        await supervisor.UntilSettledAsync(Good + 1, TimeSpan.FromSeconds(60 + (20 * crashes)), token);
        var recovery = TimeProvider.System.GetUtcNow() - supervisor.LastEnd;

        supervisor.Ends.ShouldAllBe(status => status == Aborted);
        supervisor.Ends.Count.ShouldBeInRange(crashes, crashes + 2, "from then on the article is tried in a process of its own");
        service.Worker.IsRunning.ShouldBeTrue();
        (await service.Rows.ScalarAsync<string>("select string_agg(stage || ' ' || cause || ' ' || (detail like '%signal 6%'), ', ') from ops.failure", token)).ShouldBe("clean crashed true");
        (await service.Rows.CustodyAsync(token)).ShouldBe($"quarantined=1, stored={Good}");
        service.Worker.Log().ShouldContain("its items are tried one by one");
        var balance = await ChaosCheck.BalanceAsync(service, Good + 1, planted: 1, token);
        balance.ShouldBeWhole();
        balance.RowsOut.ShouldBe(Good);
        ChaosCheck.Keep(new("crashes around one poison article, prefetch 32", crashes, supervisor.Ends.Count, balance, recovery));
    }
}
