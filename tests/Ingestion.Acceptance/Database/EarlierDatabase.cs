using Ingestion.Database;
using Ingestion.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Database;

/// <summary>Databases as earlier versions of this program left them.</summary>
internal static class EarlierDatabase
{
    /// <summary>The last migration of each earlier version: all but this version's last.</summary>
    public static IReadOnlyList<string> Versions { get; } = [.. All().SkipLast(1)];

    public static async Task<MigratedDatabase> CreateAsync(ServersFixture servers, string version)
    {
        var database = await MigratedDatabase.EmptyAsync(servers);
        await using var context = await database.Services.GetRequiredService<IDbContextFactory<IngestionDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await context.Database.MigrateAsync(version, TestContext.Current.CancellationToken);
        return database;
    }

    private static IEnumerable<string> All()
    {
        using var context = new IngestionDbContext(new DbContextOptionsBuilder<IngestionDbContext>().UseNpgsql().Options);
        return context.Database.GetMigrations();
    }
}
