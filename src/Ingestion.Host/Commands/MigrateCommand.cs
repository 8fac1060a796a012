using System.CommandLine;
using Ingestion.Database;

namespace Ingestion.Host.Commands;

/// <summary><c>ingest migrate</c>: creates or upgrades the schema; safe to start many times at once.</summary>
public static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var set = CommonOptions.Set();
        var command = new Command("migrate", "Creates or upgrades the database schema; safe to start many times at once.") { set };
        command.SetAction((parsed, cancellationToken) => MigrateAsync(parsed.GetValue(set) ?? [], cancellationToken));
        return command;
    }

    private static async Task<int> MigrateAsync(string[] set, CancellationToken cancellationToken)
    {
        try
        {
            var services = DatabaseOnly.Services(Settings.Load(set));
            await using (services.ConfigureAwait(false))
            {
                var applied = await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken).ConfigureAwait(false);
                Console.WriteLine(applied.Count == 0 ? "The schema is up to date." : $"Applied {applied.Count} migration(s): {string.Join(", ", applied)}.");
            }

            return ExitStatus.Done;
        }
        catch (Exception exception) when (OneLine.Of(exception) is { } line)
        {
            await Console.Error.WriteLineAsync($"ingest: {line}").ConfigureAwait(false);
            return exception is FormatException ? ExitStatus.BadUsage : ExitStatus.Failed;
        }
    }
}
