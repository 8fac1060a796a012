using Ingestion.Acceptance.Persister;
using Ingestion.Persister.Writing;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Database;

/// <summary>A database with an article and a failure in it, for all that the roles try.</summary>
public sealed class RoleDatabase(ServersFixture servers) : IAsyncLifetime
{
    private MigratedDatabase? _database;

    internal MigratedDatabase Database => _database!;

    public async ValueTask InitializeAsync()
    {
        _database = await MigratedDatabase.CreateAsync(servers);
        var files = await _database.EnterAsync(Files.Seen("a.txt", "a"), Files.Seen("b.txt", "b"));
        await _database.Writer.WriteAsync(new PersistBatch([Pieces.Item(files[0], Pieces.Numbered(1))], [], [Pieces.Quarantined(files[1])]), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _database!.DisposeAsync();
}
