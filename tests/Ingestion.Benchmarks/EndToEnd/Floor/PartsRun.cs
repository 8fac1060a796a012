using Ingestion.Benchmarks.EndToEnd.Corpus;

namespace Ingestion.Benchmarks.EndToEnd.Floor;

/// <summary>
/// The floor beside one run of the service: the same articles cleaned and classified in a loop, the same bytes through the bare client, the same rows by COPY.
/// Compared by processor time, which a busy machine falsifies least.
/// </summary>
internal sealed class PartsRun(CorpusGenerator generator, int files, TimeSpan patience, string? worker, TextWriter output)
{
    /// <summary>Runs the service once and each part of the floor once.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = await Workbench.SetUpAsync("parts", worker, cancellationToken);
        var corpus = generator.Make(files).ToList();
        var folder = Path.Combine(bench.Root, "corpus");
        CorpusFolder.Write(corpus, folder);
        var run = new ServiceRun(bench, folder, files, patience);
        var report = await run.RunAsync(cancellationToken);
        await output.WriteLineAsync($"end to end, {files:N0} files\n{report}");
        var parts = await PartsAsync(corpus, run.Postgres, bench, cancellationToken);
        await output.WriteLineAsync("the floor, processor time an article");
        foreach (var part in parts) await output.WriteLineAsync(part.Line(files));
        var floor = parts.Sum(part => part.Usage.Seconds);
        await output.WriteLineAsync($"floor {floor * 1000 / files:F2} ms, end to end {report.Usage.Seconds * 1000 / files:F2} ms: {floor / report.Usage.Seconds:P0} of what end to end uses is the floor");
        return report.Complete;
    }

    private static async Task<IReadOnlyList<FloorPart>> PartsAsync(List<CorpusFile> corpus, string stored, Workbench bench, CancellationToken cancellationToken)
    {
        var empty = await bench.Servers.CreateDatabaseAsync(cancellationToken);
        await using var broker = await BorrowedVirtualHost.TakeAsync(bench.Servers, cancellationToken);
        await using var migrating = new WorkerProcess(
            bench.Executable, new Dictionary<string, string> { ["ConnectionStrings__Postgres"] = empty, ["ConnectionStrings__RabbitMq"] = broker.Address }, Path.Combine(bench.Root, "migrate.log"));
        await migrating.RunAsync("migrate", cancellationToken);
        var copy = new CopyFloor();
        await copy.ReadAsync(stored, cancellationToken);
        var stages = new StageFloor(corpus);
        stages.Clean(); // warm
        stages.Classify();
        var bodies = BrokerFloor.Bodies(stages);
        Task<UsageMeter> Meter() => UsageMeter.StartAsync(Environment.ProcessId, bench.Servers, empty, cancellationToken);
        return
        [
            await FloorPart.MeasureAloneAsync("cleaning in a loop", Meter, stages.Clean),
            await FloorPart.MeasureAloneAsync("classifying in a loop", Meter, stages.Classify),
            await FloorPart.MeasureAsync($"three hops, {bodies.Sum(body => (long)body.Length) / 1024.0 / corpus.Count:F1} KB, bare client", Meter, () => new BrokerFloor(broker.Address).RunAsync(bodies, cancellationToken)),
            await FloorPart.MeasureAsync("binary COPY of the same rows", Meter, () => copy.WriteAsync(empty, cancellationToken)),
        ];
    }
}
