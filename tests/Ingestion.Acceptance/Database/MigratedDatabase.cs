using Ingestion.Contracts.Ledger;
using Ingestion.Database;
using Ingestion.Persister;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Ingestion.Acceptance.Database;

/// <summary>
/// A database of one test's own with the schema in it, and the services on it. The schema is migrated once a run; each test gets a copy
/// of that database, which takes a tenth of the time.
/// </summary>
internal sealed class MigratedDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Once = new(1, 1);
    private static string? _template;

    private readonly string? _administrator;

    private MigratedDatabase(string? administrator, string connectionString)
    {
        _administrator = administrator;
        ConnectionString = connectionString;
        Services = ServicesOn(connectionString);
    }

    public string ConnectionString { get; }

    public string Name => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    public ServiceProvider Services { get; }

    public NpgsqlDataSource Source => Services.GetRequiredService<NpgsqlDataSource>();

    public IFileLedger Ledger => Services.GetRequiredService<IFileLedger>();

    public ArticleWriter Writer => Services.GetRequiredService<ArticleWriter>();

    public static async Task<MigratedDatabase> CreateAsync(ServersFixture fixture)
    {
        var servers = await fixture.StartedAsync(TestContext.Current.CancellationToken);
        return new MigratedDatabase(servers.PostgresConnectionString, await CopyAsync(fixture));
    }

    /// <summary>One that somebody else made and removes.</summary>
    public static MigratedDatabase Existing(string connectionString) => new(null, connectionString);

    /// <summary>A database without the schema, for a test that makes it itself.</summary>
    public static async Task<MigratedDatabase> EmptyAsync(ServersFixture fixture)
    {
        var servers = await fixture.StartedAsync(TestContext.Current.CancellationToken);
        return new MigratedDatabase(servers.PostgresConnectionString, await servers.CreateDatabaseAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The database alone, for a worker that brings its own services.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CopyAsync(ServersFixture fixture)
    {
        var servers = await fixture.StartedAsync(TestContext.Current.CancellationToken);
        var name = $"test_{Guid.NewGuid():N}";
        var template = await TemplateAsync(fixture);
        await AdministerAsync(servers.PostgresConnectionString, $"create database {name} template {template} strategy file_copy");
        return new NpgsqlConnectionStringBuilder(servers.PostgresConnectionString) { Database = name, IncludeErrorDetail = true }.ConnectionString;
    }

    /// <summary>The services that a persister process has, on a database of any state.</summary>
    public static ServiceProvider ServicesOn(string connectionString, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddLogging();
        services.AddIngestionDatabase(connectionString).AddIngestionSchema(connectionString);
        services.AddPersisterCore(new ConfigurationBuilder().Build());
        services.AddGrouping(new ConfigurationBuilder().Build());
        services.AddProfiles(new ConfigurationBuilder().Build());
        return services.BuildServiceProvider();
    }

    public GroupCommit NewGroupCommit(IServiceProvider? process = null, int writers = 2, TimeProvider? time = null) =>
        new((process ?? Services).GetRequiredService<ArticleWriter>(), Options.Create(new PersisterOptions { Writers = writers }), time ?? TimeProvider.System);

    public async Task<int> ExecuteAsync(string sql, TimeSpan? timeout = null)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = (int)(timeout ?? TimeSpan.FromMinutes(10)).TotalSeconds;
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        command.CommandTimeout = 600;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is T value
            ? value
            : throw new InvalidOperationException($"{sql} gives no {typeof(T).Name}");
    }

    /// <summary>The rows as lines, their columns parted by |, null as an empty string.</summary>
    public Task<IReadOnlyList<string>> LinesAsync(string sql) => LinesAsync(Source, sql);

    public static async Task<IReadOnlyList<string>> LinesAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 600;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => StoredCell.Of(reader, i))));
        }

        return lines;
    }

    public Task<long> CountAsync(string from) => ScalarAsync<long>($"select count(*) from {from}");

    public Task<long> UnprovenAsync() => ScalarAsync<long>("select sum(unproven)::bigint from ops.custody_balance");

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        if (_administrator is not null) await AdministerAsync(_administrator, $"drop database if exists {Name} with (force)");
    }

    public static async Task AdministerAsync(string administrator, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(administrator) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static async Task<string> TemplateAsync(ServersFixture fixture)
    {
        await Once.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (_template is null)
            {
                var servers = await fixture.StartedAsync(TestContext.Current.CancellationToken);
                var connectionString = await servers.CreateDatabaseAsync(TestContext.Current.CancellationToken);
                var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
                await using var services = ServicesOn(settings.ConnectionString);
                await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
                _template = settings.Database!;
            }

            return _template;
        }
        finally
        {
            Once.Release();
        }
    }
}
