using System.CommandLine;
using Ingestion.Database;

namespace Ingestion.Host.Commands;

/// <summary><c>ingest migrate</c>: creates or upgrades the schema, or writes the SQL that does; safe to start many times at once.</summary>
public static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var script = new Option<string?>("--script")
        {
            Description = "Asks no database, and writes the SQL that brings an empty one or one of any earlier version to this version: to a file, or to standard output if none is named",
            HelpName = "FILE",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var set = CommonOptions.Set();
        var command = new Command("migrate", "Creates or upgrades the database schema; safe to start many times at once.") { script, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => parsed.GetResult(script) is null
            ? MigrateAsync(parsed.GetValue(set) ?? [], cancellationToken)
            : WriteScriptAsync(parsed.GetValue(script), cancellationToken)));
        return command;
    }

    private static async Task<int> MigrateAsync(string[] set, CancellationToken cancellationToken)
    {
        var services = DatabaseOnly.Services(Settings.Load(set));
        await using (services.ConfigureAwait(false))
        {
            var applied = await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken).ConfigureAwait(false);
            Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied {applied.Count} migration(s): {string.Join(", ", applied)}.");
        }

        return ExitStatus.Done;
    }

    private static async Task<int> WriteScriptAsync(string? path, CancellationToken cancellationToken)
    {
        var script = MigrationScript.Create();
        var output = CommandOutput.Open(path);
        await using (output.ConfigureAwait(false))
        {
            await output.WriteAsync(script.AsMemory(), cancellationToken).ConfigureAwait(false);
        }

        return ExitStatus.Done;
    }
}
