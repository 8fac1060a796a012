using System.Diagnostics;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>One run of the service: an empty database and virtual host, the real worker, the whole corpus dropped at once.</summary>
internal sealed class ServiceRun(Workbench bench, string corpus, int files, TimeSpan patience)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    // The count reads the whole ledger: asked twice a second it took a tenth of the database's time at 60,000 files, and more with each file.
    private const int RestsPerLook = 100;

    /// <summary>The database of the last run; it stays until the servers go.</summary>
    public string Postgres { get; private set; } = "";

    /// <summary>Runs until the drop folder is empty and every file is settled.</summary>
    public async Task<ServiceReport> RunAsync(CancellationToken cancellationToken)
    {
        await using var service = await MeasuredService.CreateAsync(bench, cancellationToken);
        CorpusFolder.Copy(corpus, service.Waiting);
        Postgres = service.Postgres;
        var worker = service.Worker;
        var ready = await worker.StartAsync(cancellationToken);
        await using var ledger = new LedgerView(Postgres);
        var log = await ledger.LogPositionAsync(cancellationToken);
        var meter = await UsageMeter.StartAsync(worker.Id, bench.Servers, Postgres, cancellationToken);

        var dropped = DateTimeOffset.UtcNow;
        var watch = Stopwatch.StartNew();
        CorpusFolder.Drop(service.Waiting, service.Drop);
        var looked = watch.Elapsed;
        while (await ledger.UnfinishedAsync(files, cancellationToken) > 0)
        {
            var look = watch.Elapsed - looked;
            if (watch.Elapsed > patience) throw new TimeoutException($"not settled within {patience}; the worker's log ends:\n{worker.LogTail(40)}");
            meter.Sample();
            var rest = look * RestsPerLook;
            await Task.Delay(rest > Interval ? rest : Interval, cancellationToken);
            looked = watch.Elapsed;
        }

        var emptied = watch.Elapsed;
        var usage = meter.Stop();
        var ungrouped = await ledger.UngroupedAsync(cancellationToken);
        var written = await ledger.LogPositionAsync(cancellationToken) - log;
        var (settled, latencies) = await ledger.TimesAsync(dropped, cancellationToken);
        return new(files, await ledger.OutcomesAsync(cancellationToken), await ledger.RowsAsync(cancellationToken), settled, latencies, ready, emptied, usage, ungrouped, written);
    }
}
