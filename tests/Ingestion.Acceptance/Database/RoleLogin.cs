using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Database;

/// <summary>A login that has one role and nothing else; gone afterwards.</summary>
internal sealed class RoleLogin : IAsyncDisposable
{
    private readonly string _administrator;

    private RoleLogin(string administrator, string user, string connectionString)
    {
        _administrator = administrator;
        User = user;
        ConnectionString = connectionString;
        Source = NpgsqlDataSource.Create(connectionString);
    }

    public string User { get; }

    public string ConnectionString { get; }

    public NpgsqlDataSource Source { get; }

    public static async Task<RoleLogin> CreateAsync(ServersFixture servers, MigratedDatabase database, string role)
    {
        var administrator = (await servers.StartedAsync(TestContext.Current.CancellationToken)).PostgresConnectionString;
        var user = $"test_{Guid.NewGuid():N}";
        var password = $"{Guid.NewGuid():N}";
        await MigratedDatabase.AdministerAsync(administrator, $"create role {user} login password '{password}' in role {role}");
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = user, Password = password, Pooling = false };
        return new RoleLogin(administrator, user, settings.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await MigratedDatabase.AdministerAsync(_administrator, $"drop role {User}");
    }
}
