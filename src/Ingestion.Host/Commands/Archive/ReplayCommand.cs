using System.CommandLine;
using Ingestion.Database.Rebuild;
using Ingestion.Watcher.Outcome;
using Spectre.Console;

namespace Ingestion.Host.Commands.Archive;

/// <summary><c>ingest replay</c>: an empty database rebuilt from the archive.</summary>
public static class ReplayCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var set = CommonOptions.Set();
        var command = new Command("replay", "Rebuilds an empty, migrated database from the archive's manifests and files. Exit status 0: all as it was; 1: differences, one a line with what to do.") { set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => ReplayAsync(parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> ReplayAsync(string[] set, CancellationToken cancellationToken)
    {
        var configuration = Settings.Load(set);
        var lines = ReplayOrder.Of(ArchiveFolders.Of(configuration).SelectMany(archive => ArchiveReader.Manifests(archive, null).Values));
        if (lines.Count == 0) throw new FormatException($"{string.Join(", ", ArchiveFolders.Of(configuration))}: no manifest.jsonl lies there; name the archive with Watcher:Archive");
        var services = ReplayHost.Services(configuration);
        await using (services.ConfigureAwait(false))
        {
            if (await services.GetRequiredService<LedgerRebuild>().StrangersAsync([.. lines.Select(line => line.FileId)], cancellationToken).ConfigureAwait(false) is var strangers and > 0)
                throw new FormatException($"the database has {strangers} file(s) that the archive does not: 'ingest replay' rebuilds an empty database only. Make one, run 'ingest migrate', and name it in ConnectionStrings:Postgres");
            var replay = services.GetRequiredService<ArchiveReplay>();
            var differences = await ShowProgressAsync(lines.Count, tell => replay.RunAsync(lines, tell, cancellationToken)).ConfigureAwait(false);
            foreach (var line in differences) Console.WriteLine(line);
            await Console.Error.WriteLineAsync($"{lines.Count} file(s) rebuilt, {differences.Count} difference(s); the worker groups reprints and stories once it runs").ConfigureAwait(false);
            return differences.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        }
    }

    private static async Task<T> ShowProgressAsync<T>(int most, Func<Action<int>?, Task<T>> run)
    {
        if (Console.IsErrorRedirected) return await run(null).ConfigureAwait(false);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("rebuilding", maxValue: most);
                return run(done => task.Value = done);
            }).ConfigureAwait(false);
    }
}
