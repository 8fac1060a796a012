using System.Globalization;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Database.Plans;

/// <summary>Many generated articles: 20,000, or 200,000 where <c>INGESTION_LONG=1</c>.</summary>
public sealed class GeneratedDatabase(ServersFixture servers) : IAsyncLifetime
{
    private MigratedDatabase? _database;

    public static bool IsLong => Environment.GetEnvironmentVariable("INGESTION_LONG") == "1";

    public static int Rows => IsLong ? 200_000 : 20_000;

    internal MigratedDatabase Database => _database!;

    public async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync(servers);
        var script = Path.Combine(Checkout.Root, "tests", "Ingestion.Acceptance", "Database", "Plans", "generated.sql");
        var sql = (await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken)).Replace(":rows", Rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await _database.ExecuteAsync(sql);

        // As autovacuum does: statistics, and the index entries that wait to be sorted in.
        await _database.ExecuteAsync("vacuum analyze");
    }

    public ValueTask DisposeAsync() => _database!.DisposeAsync();
}
