using System.CommandLine;
using Ingestion.Benchmarks.EndToEnd.Corpus;

namespace Ingestion.Benchmarks.EndToEnd.Floor;

/// <summary><c>parts --files N --kind text|html|mixed</c>: what the work costs by itself, and how much of end to end that is.</summary>
internal static class PartsCommand
{
    public static Command Create()
    {
        var files = new Option<int>("--files") { Description = "How many files", DefaultValueFactory = _ => 4_000 };
        var kind = CorpusGenerator.KindOption();
        var worker = PublishedWorker.Option();
        var command = new Command("parts", "Measures the floor (stages in a loop, bare client, COPY) beside one run of the service.") { files, kind, worker };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var generator = CorpusGenerator.Measured(parsed.GetValue(kind));
            var run = new PartsRun(generator, parsed.GetValue(files), TimeSpan.FromMinutes(30), parsed.GetValue(worker)?.FullName, Console.Out);
            return await run.RunAsync(cancellationToken) ? 0 : 1;
        });
        return command;
    }
}
