using System.CommandLine;
using System.Globalization;
using Ingestion.Database.Rebuild;
using Ingestion.Watcher.Outcome;
using Spectre.Console;

namespace Ingestion.Host.Commands.Archive;

/// <summary><c>ingest replay</c>: an empty database rebuilt from the archive, or, with <c>--shadow</c>, what this version would change in a full one.</summary>
public static class ReplayCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var shadow = new Option<bool>("--shadow") { Description = "Writes nothing: shows what this version would make otherwise than it is stored" };
        var first = new Option<int>("--first") { Description = "With --shadow: how many differences are shown, 0 to 1,000,000", DefaultValueFactory = _ => 20 };
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command(
            "replay",
            "Rebuilds an empty, migrated database from the archive's manifests and files, or compares with --shadow. Exit status 0: all as it was; 1: differences, one a line.") { shadow, first, json, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => parsed.GetValue(shadow)
            ? CompareAsync(parsed.GetValue(first), parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)
            : ReplayAsync(parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> ReplayAsync(bool json, string[] set, CancellationToken cancellationToken)
    {
        var configuration = Settings.Load(set);
        var lines = LinesOf(configuration);
        var services = ReplayHost.Services(configuration);
        await using (services.ConfigureAwait(false))
        {
            if (await services.GetRequiredService<LedgerRebuild>().StrangersAsync([.. lines.Select(line => line.FileId)], cancellationToken).ConfigureAwait(false) is var strangers and > 0)
                throw new FormatException($"the database has {strangers} file(s) that the archive does not: 'ingest replay' rebuilds an empty database only. Make one, run 'ingest migrate', and name it in ConnectionStrings:Postgres");
            var replay = services.GetRequiredService<ArchiveReplay>();
            var differences = await ShowProgressAsync("rebuilding", lines.Count, tell => replay.RunAsync(lines, tell, cancellationToken)).ConfigureAwait(false);
            if (json) CommandJson.Print(new { files = lines.Count, differences });
            else foreach (var line in differences) Console.WriteLine(line);
            await Console.Error.WriteLineAsync($"{lines.Count} file(s) rebuilt, {differences.Count} difference(s); the worker groups reprints and stories once it runs").ConfigureAwait(false);
            return differences.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
        }
    }

    private static async Task<int> CompareAsync(int first, bool json, string[] set, CancellationToken cancellationToken)
    {
        if (first is < 0 or > 1_000_000) throw new FormatException($"--first: {first} is not between 0 and 1,000,000");
        var configuration = Settings.Load(set);
        var lines = LinesOf(configuration);
        var tally = new ShadowTally(first);
        var services = ReplayHost.Services(configuration);
        await using (services.ConfigureAwait(false))
        {
            var shadow = services.GetRequiredService<ShadowReplay>();
            await ShowProgressAsync("comparing", lines.Count, async tell =>
            {
                await shadow.RunAsync(lines, tally, tell, cancellationToken).ConfigureAwait(false);
                return 0;
            }).ConfigureAwait(false);
        }

        Show(tally, json);
        return tally.Differing == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static void Show(ShadowTally tally, bool json)
    {
        var counts = tally.Counts.ToDictionary(count => Word(count.Key), count => count.Value);
        if (json)
        {
            CommandJson.Print(new
            {
                tally.Files,
                tally.Differing,
                changes = counts,
                first = tally.First.Select(change => new { change.FileId, change.Path, change.Ordinal, kind = Word(change.Kind), change.Detail }),
            });
            return;
        }

        foreach (var change in tally.First)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{change.FileId} {Printable.Of(change.Path)}{(change.Ordinal is { } ordinal ? $" #{ordinal}" : "")}: {Word(change.Kind)}: {change.Detail}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tally.Files:N0} file(s) looked at, {tally.Differing:N0} would differ{(counts.Count == 0 ? "" : ": " + string.Join(", ", counts.Select(count => $"{count.Value:N0} {count.Key}")))}"));
    }

    private static string Word(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    private static IReadOnlyList<ManifestLine> LinesOf(IConfiguration configuration)
    {
        var lines = ReplayOrder.Of(ArchiveFolders.Of(configuration).SelectMany(archive => ArchiveReader.Manifests(archive, null).Values));
        return lines.Count > 0 ? lines : throw new FormatException($"{string.Join(", ", ArchiveFolders.Of(configuration))}: no manifest.jsonl lies there; name the archive with Watcher:Archive");
    }

    private static async Task<T> ShowProgressAsync<T>(string what, int most, Func<Action<int>?, Task<T>> run)
    {
        if (Console.IsErrorRedirected) return await run(null).ConfigureAwait(false);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(what, maxValue: most);
                return run(done => task.Value = done);
            }).ConfigureAwait(false);
    }
}
