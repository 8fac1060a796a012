using Ingestion.Database.Migrations;
using Ingestion.Database.Schema;
using Npgsql;

namespace Ingestion.Database;

/// <summary>
/// Keeps a program from working on a schema it was not built for. Reads the record of migrations by itself: asking EF Core builds its model and services first, which was a tenth of a
/// worker's start.
/// </summary>
/// <param name="database">The database.</param>
public sealed class SchemaGate(NpgsqlDataSource database)
{
    /// <summary>What is wrong with the schema, in one line, or null when it has exactly the migrations this program knows.</summary>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task<string?> CheckAsync(CancellationToken cancellationToken) => SchemaComparison.Difference(KnownMigrations.InOrder, await AppliedAsync(cancellationToken));

    /// <summary>Returns when the schema is right.</summary>
    /// <exception cref="SchemaMismatchException">It is not.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (await CheckAsync(cancellationToken) is { } difference)
        {
            throw new SchemaMismatchException(difference);
        }
    }

    private async Task<IReadOnlyList<string>> AppliedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = database.CreateCommand($"""select "MigrationId" from {SchemaName.Ops}.{SchemaName.MigrationTable} order by 1""");
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var applied = new List<string>();
            while (await reader.ReadAsync(cancellationToken)) applied.Add(reader.GetString(0));
            return applied;
        }
        catch (PostgresException absent) when (absent.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return [];
        }
    }
}
