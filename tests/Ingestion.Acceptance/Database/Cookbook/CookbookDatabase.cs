using Ingestion.Testing;

namespace Ingestion.Acceptance.Database.Cookbook;

/// <summary>The known corpus, stored once for all questions.</summary>
public sealed class CookbookDatabase(ServersFixture servers) : IAsyncLifetime
{
    private MigratedDatabase? _database;

    internal MigratedDatabase Database => _database!;

    public async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync(servers);
        await KnownCorpus.StoreAsync(_database);
    }

    public ValueTask DisposeAsync() => _database!.DisposeAsync();
}
