using System.CommandLine;

namespace Ingestion.Benchmarks.EndToEnd.Latency;

/// <summary><c>latency --files N</c>: how long after its drop a single file is a row while nothing else is to be done.</summary>
internal static class LatencyCommand
{
    public static Command Create()
    {
        var files = new Option<int>("--files") { Description = "How many files are dropped, one after the other", DefaultValueFactory = _ => 300 };
        var warmUp = new Option<int>("--warm-up") { Description = "How many are dropped before, and not counted", DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { Description = "Another seed, another corpus", DefaultValueFactory = _ => 1 };
        var worker = PublishedWorker.Option();
        var command = new Command("latency", "Drops one file at a time before a worker at rest and measures until it is a row.") { files, warmUp, seed, worker };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var run = new LatencyRun(parsed.GetValue(files), parsed.GetValue(warmUp), parsed.GetValue(seed), parsed.GetValue(worker)?.FullName);
            await Console.Out.WriteLineAsync((await run.RunAsync(cancellationToken)).ToString());
        });
        return command;
    }
}
