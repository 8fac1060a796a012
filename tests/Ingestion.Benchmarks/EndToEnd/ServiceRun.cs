using System.Diagnostics;
using Ingestion.Testing.Providers;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>One run of the service: an empty database and virtual host, the real worker, the whole corpus dropped at once.</summary>
internal sealed class ServiceRun(string executable, ITestServers servers, string root, string corpus, int files, TimeSpan patience)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>The database of the last run; it stays until the servers go.</summary>
    public string Postgres { get; private set; } = "";

    /// <summary>Runs until the drop folder is empty and every file is settled.</summary>
    public async Task<ServiceReport> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, $"run-{Guid.NewGuid():N}")).FullName;
        try
        {
            return await RunInAsync(folder, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<ServiceReport> RunInAsync(string folder, CancellationToken cancellationToken)
    {
        var drop = Directory.CreateDirectory(Path.Combine(folder, "drop")).FullName;
        var waiting = Path.Combine(folder, "waiting");
        CorpusFolder.Copy(corpus, waiting);
        var postgres = await servers.CreateDatabaseAsync(cancellationToken);
        Postgres = postgres;
        await using var worker = new WorkerProcess(
            executable,
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Postgres"] = postgres,
                ["ConnectionStrings__RabbitMq"] = await servers.CreateVirtualHostAsync(cancellationToken),
                ["Watcher__Folder"] = drop,
                ["Watcher__Archive"] = Path.Combine(folder, "archive"),
                ["Watcher__Rejected"] = Path.Combine(folder, "rejected"),
            },
            Path.Combine(folder, "worker.log"));
        await worker.RunAsync("migrate", cancellationToken);
        var ready = await worker.StartAsync(cancellationToken);
        await using var ledger = new LedgerView(postgres);
        var log = await ledger.LogPositionAsync(cancellationToken);
        var meter = await UsageMeter.StartAsync(worker.Id, servers, postgres, cancellationToken);

        var dropped = DateTimeOffset.UtcNow;
        var watch = Stopwatch.StartNew();
        CorpusFolder.Drop(waiting, drop);
        while (await ledger.UnfinishedAsync(files, cancellationToken) > 0)
        {
            if (watch.Elapsed > patience) throw new TimeoutException($"not settled within {patience}; the worker's log ends:\n{worker.LogTail(40)}");
            meter.Sample();
            await Task.Delay(Interval, cancellationToken);
        }

        var emptied = watch.Elapsed;
        var usage = meter.Stop();
        var ungrouped = await ledger.UngroupedAsync(cancellationToken);
        var written = await ledger.LogPositionAsync(cancellationToken) - log;
        var (settled, latencies) = await ledger.TimesAsync(dropped, cancellationToken);
        return new(files, await ledger.OutcomesAsync(cancellationToken), await ledger.RowsAsync(cancellationToken), settled, latencies, ready, emptied, usage, ungrouped, written);
    }
}
