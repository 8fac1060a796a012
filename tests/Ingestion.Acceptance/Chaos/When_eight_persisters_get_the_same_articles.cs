using System.Globalization;
using Ingestion.Acceptance.Journeys;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Topology;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Chaos;

/// <summary>Every message is there as often as there are persisters, and they take them side by side.</summary>
public sealed class When_eight_persisters_get_the_same_articles(ServersFixture servers)
{
    private const string Copies = "chaos.copies";

    [Fact]
    public async Task Each_is_written_once()
    {
        Repetitions.OnlyInTheLongRun();
        var token = TestContext.Current.CancellationToken;
        var persisters = Repetitions.Of(3, 8);
        var files = Repetitions.Of(60, 1000);
        (string, string)[] settings = [("Watcher__EnvelopeItems", "1"), ("Watcher__HighWater", "1000000"), ("Watcher__Republish", "01:00:00")];
        await using var service = await Service.PrepareAsync(servers, token, settings: settings);
        var work = new Workload(service);
        var broker = new BrokerView(service.RabbitMq);
        await service.AddWorker("watcher,cleaner,classifier").StartAsync(token);
        await broker.CopyAsync(ExchangeNames.Of<ArticlesClassified>(), Copies, token);
        work.Drop(files);
        await Waiting.UntilAsync("the articles before the persisters", t => broker.WaitingAsync(Copies, t), count => count == files, TimeSpan.FromMinutes(3), token);
        (await broker.PurgeAsync(QueueNames.Work(Stage.Persist), token)).ShouldBe(files);

        var workers = Enumerable.Range(0, persisters).Select(_ => service.AddWorker("persister")).ToArray();
        foreach (var worker in workers) await worker.StartAsync(token, untilReady: false);
        foreach (var worker in workers) await worker.UntilReadyAsync(token);
        (await broker.MultiplyAsync(Copies, QueueNames.Work(Stage.Persist), persisters, token)).ShouldBe(files);
        var balance = await work.SettleAsync(token);

        var taken = await Waiting.UntilAsync("every copy to be taken", async t => await Task.WhenAll(workers.Select(worker => TakenAsync(worker, t))), counts => counts.Sum() >= files * persisters, TimeSpan.FromMinutes(2), token);
        taken.ShouldAllBe(count => count > 0);
        balance = balance with { RowsOut = await service.Rows.CountAsync("news.article_revision", token) };
        balance.RowsOut.ShouldBe(files);
        ChaosCheck.Keep(new($"{persisters} persisters on the same {files} articles (surplus deliveries)", files * (persisters - 1), (int)taken.Sum() - files, balance, Recovery: null));
    }

    /// <summary>Items that this persister has finished with, by its own count.</summary>
    private static async Task<long> TakenAsync(WorkerProcess worker, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var metrics = await http.GetStringAsync(new Uri(worker.Address, "metrics"), cancellationToken);
        return metrics.Split('\n')
            .Where(line => line.StartsWith("ingestion_stage_items_total{", StringComparison.Ordinal) && line.Contains("\"persist\"", StringComparison.Ordinal))
            .Sum(line => long.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
    }
}
