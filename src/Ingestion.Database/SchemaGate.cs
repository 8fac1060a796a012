using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;

namespace Ingestion.Database;

/// <summary>Keeps a program from working on a schema it was not built for.</summary>
/// <param name="contexts">Makes contexts.</param>
public sealed class SchemaGate(IDbContextFactory<IngestionDbContext> contexts)
{
    /// <summary>What is wrong with the schema, in one line, or null when it has exactly the migrations this program knows.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached.</exception>
    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellationToken);
        return SchemaComparison.Difference([.. context.Database.GetMigrations()], [.. applied]);
    }

    /// <summary>Returns when the schema is right.</summary>
    /// <exception cref="SchemaMismatchException">It is not.</exception>
    /// <exception cref="Npgsql.NpgsqlException">The database cannot be reached.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (await CheckAsync(cancellationToken) is { } difference)
        {
            throw new SchemaMismatchException(difference);
        }
    }
}
