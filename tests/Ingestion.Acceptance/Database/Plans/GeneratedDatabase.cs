using System.Globalization;
using Ingestion.Acceptance.Chaos;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Database.Plans;

/// <summary>
/// Many generated articles: 20,000; 200,000 where <c>INGESTION_LONG=1</c>; as many as <c>INGESTION_ROWS</c> says. <c>INGESTION_GENERATED</c> is the connection string of a database that
/// holds so many already, made by <c>ingest migrate</c>, generated.sql and <c>vacuum analyze</c>; it stays.
/// </summary>
public sealed class GeneratedDatabase(ServersFixture servers) : IAsyncLifetime
{
    private MigratedDatabase? _database;

    public static int Rows => int.TryParse(Environment.GetEnvironmentVariable("INGESTION_ROWS"), CultureInfo.InvariantCulture, out var rows) ? rows : Repetitions.Long ? 200_000 : 20_000;

    internal MigratedDatabase Database => _database!;

    public async ValueTask InitializeAsync() =>
        _database = Environment.GetEnvironmentVariable("INGESTION_GENERATED") is { Length: > 0 } existing ? MigratedDatabase.Existing(existing) : await CreateAsync(servers, Rows);

    public ValueTask DisposeAsync() => _database!.DisposeAsync();

    /// <summary>A database with this many articles in it, as autovacuum leaves it: with statistics, and without index entries that wait to be sorted in.</summary>
    internal static async Task<MigratedDatabase> CreateAsync(ServersFixture servers, int rows)
    {
        var database = await MigratedDatabase.CreateAsync(servers);
        var script = Path.Combine(Checkout.Root, "tests", "Ingestion.Acceptance", "Database", "Plans", "generated.sql");
        var sql = (await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken)).Replace(":rows", rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        // 5,000,000 take half an hour.
        await database.ExecuteAsync(sql, timeout: TimeSpan.FromHours(3));
        await database.ExecuteAsync("vacuum analyze", timeout: TimeSpan.FromHours(1));
        return database;
    }
}
