using Ingestion.Benchmarks.EndToEnd.Corpus;
using Ingestion.Watcher;
using Npgsql;

namespace Ingestion.Benchmarks.EndToEnd.Latency;

/// <summary>
/// Drops files one by one, each a moment after the one before was stored. A row counts from when another connection sees it, which looks when the database
/// announces articles: the times are one look-up too long. Looking every few milliseconds took a third of a processor, which the service then had not.
/// </summary>
internal sealed class LatencyRun(int files, int warmUp, int seed, string? worker)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Runs it.</summary>
    /// <exception cref="TimeoutException">A file was no row after thirty seconds.</exception>
    public async Task<LatencyReport> RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.SetUpAsync("latency", worker, cancellationToken);
        await using var service = await MeasuredService.CreateAsync(bench, cancellationToken);
        CorpusFolder.Write(new CorpusGenerator(CorpusKind.Text, seed, duplicates: 0, reprints: 0).Make(warmUp + files), service.Waiting);
        await service.Worker.StartAsync(cancellationToken);
        await using var database = NpgsqlDataSource.Create(service.Postgres);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand("listen ingestion_articles", connection)) await listen.ExecuteNonQueryAsync(cancellationToken);
        var latencies = new List<FileLatency>();
        foreach (var file in Directory.EnumerateFiles(service.Waiting, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList())
            latencies.Add(await DropAsync(file, service.Drop, connection, cancellationToken));
        return new([.. latencies.Skip(warmUp)], new WatcherOptions().Settle);
    }

    private static async Task<FileLatency> DropAsync(string file, string folder, NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Not in step with anything of the service that has a period.
        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 550)), cancellationToken);
        var name = Path.GetFileName(file);
        var dropped = DateTimeOffset.UtcNow;
        File.Move(file, Path.Combine(folder, name));
        await using var command = new NpgsqlCommand("select found_at from ops.file where path = $1 and outcome = 'stored'", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        while (await connection.WaitAsync(Longest, cancellationToken))
        {
            if (await command.ExecuteScalarAsync(cancellationToken) is DateTime found) return new(found - dropped, DateTimeOffset.UtcNow - dropped);
        }

        throw new TimeoutException($"{name} is no row {Longest.TotalSeconds} s after the last one that was announced");
    }
}
