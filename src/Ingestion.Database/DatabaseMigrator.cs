using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ingestion.Database;

/// <summary>Creates or upgrades the schema. Any number may run at once: they take turns by an advisory lock, and the later ones find nothing to do.</summary>
/// <param name="creator">Makes the database itself where it is missing.</param>
/// <param name="dataSource">The database.</param>
/// <param name="contexts">Makes contexts on it.</param>
/// <param name="partitions">Makes the partitions of the months to come.</param>
/// <param name="logger">Says what was applied.</param>
public sealed partial class DatabaseMigrator(
    DatabaseCreator creator,
    NpgsqlDataSource dataSource,
    IDbContextFactory<IngestionDbContext> contexts,
    PartitionKeeper partitions,
    ILogger<DatabaseMigrator> logger)
{
    /// <summary>The advisory lock by which those who change the schema take turns, <see cref="MigrationScript"/> among them.</summary>
    internal const string Key = "hashtextextended('ingestion:migrate', 0)";

    /// <summary>Applies what is missing, making the database where it is missing and the user may.</summary>
    /// <returns>The migrations that were applied by this call, in order; empty when there was nothing to do.</returns>
    /// <exception cref="SchemaMismatchException">The database has a migration that this program does not know.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached, or refused a statement.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await creator.CreateIfMissingAsync(cancellationToken);
        await using var turn = await dataSource.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(turn, $"select pg_advisory_lock({Key})", cancellationToken);
        try
        {
            var applied = await ApplyAsync(cancellationToken);
            await partitions.KeepAsync(cancellationToken);
            return applied;
        }
        finally
        {
            // The pool resets a connection only when it is used again: the lock would stay until then.
            await ExecuteAsync(turn, $"select pg_advisory_unlock({Key})", CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Database.SetCommandTimeout(TimeSpan.FromHours(6));
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await context.Database.GetAppliedMigrationsAsync(cancellationToken)).FirstOrDefault(name => !known.Contains(name)) is { } foreign)
        {
            throw new SchemaMismatchException(
                $"The database is newer than this program: it has migration {foreign}, which this program does not know. Run a newer version.");
        }

        List<string> pending = [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
        if (pending.Count > 0)
        {
            await context.Database.MigrateAsync(cancellationToken);
            LogApplied(pending.Count, pending[^1]);
        }

        return pending;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(4001, LogLevel.Information, "Applied {Count} migration(s), the last is {Last}")]
    private partial void LogApplied(int count, string last);
}
