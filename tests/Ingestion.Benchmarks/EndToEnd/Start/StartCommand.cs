using System.CommandLine;

namespace Ingestion.Benchmarks.EndToEnd.Start;

/// <summary><c>start --rounds N</c>: how long <c>ingest run</c> takes until it is ready, with its servers up.</summary>
internal static class StartCommand
{
    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often the worker starts on new servers' names, and once more on each", DefaultValueFactory = _ => 5 };
        var worker = PublishedWorker.Option();
        var command = new Command("start", "Starts a worker on an empty database and virtual host, and again on what is there then, and measures until each is ready.") { rounds, worker };
        command.SetAction(async (parsed, cancellationToken) =>
            await Console.Out.WriteLineAsync((await new StartRun(parsed.GetValue(rounds), parsed.GetValue(worker)?.FullName).RunAsync(cancellationToken)).ToString()));
        return command;
    }
}
