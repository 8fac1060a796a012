using Ingestion.Acceptance.Journeys;
using Ingestion.Messaging.Topology;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>The rows are committed and the message is not acknowledged: it comes again and finds its own work done.</summary>
public sealed class When_a_persister_dies_between_commit_and_acknowledge(ServersFixture servers)
{
    private const int MessagesADeath = 5;
    private const int Killed = 128 + 9;

    [Fact]
    public async Task What_comes_again_changes_nothing()
    {
        var token = TestContext.Current.CancellationToken;
        var deaths = Repetitions.Of(2, 100);
        // One file a message, so that what is settled and what waits can be compared. Nothing is suspect here: the process is what dies.
        (string, string)[] settings = [("Watcher__EnvelopeItems", "1"), ("Messaging__SuspectAfter", "900")];
        await using var service = await Service.PrepareAsync(servers, token, settings: settings);
        var others = service.AddWorker("watcher,cleaner,classifier");
        await others.StartAsync(token);
        var work = new Workload(service);
        var broker = new BrokerView(service.RabbitMq);
        var hits = 0;

        for (var death = 0; death < deaths; death++)
        {
            var persister = service.AddWorker("persister", ("INGESTION_FAULT", $"persister-after-commit:{MessagesADeath}"));
            work.Drop(MessagesADeath);
            await persister.StartAsync(token, untilReady: false);
            (await persister.EndedAsync(TimeSpan.FromMinutes(2), token)).ShouldBe(Killed, persister.LogTail());
            if (await CommittedAndWaitingAsync(work, broker, token) > 0) hits++;
        }

        await service.AddWorker("persister").StartAsync(token);
        var balance = await work.SettleAsync(token);
        hits.ShouldBe(deaths);
        ChaosCheck.Keep(new("persister killed between COMMIT and acknowledge", deaths, hits, balance, Recovery: null));
    }

    /// <summary>Messages that wait for the persister although the outcome of their file is committed.</summary>
    private static async Task<long> CommittedAndWaitingAsync(Workload work, BrokerView broker, CancellationToken cancellationToken)
    {
        // Every file is settled or waits for the persister, when the stages before it have done: those in both places are the ones looked for.
        var inBoth = 0L;
        await Waiting.UntilAsync(
            "every file to be settled or before the persister",
            async token =>
            {
                var settled = await work.SettledAsync(token);
                var queue = (await broker.StateAsync([QueueNames.Work(Stage.Persist)], token))[0];
                // What the dead one held waits only once the broker has noticed its death, and then it has no consumer more.
                return inBoth = queue.Consumers > 0 ? -1 : settled + queue.Messages - work.Dropped;
            },
            state => state >= 0,
            TimeSpan.FromSeconds(60),
            cancellationToken);
        return inBoth;
    }
}
