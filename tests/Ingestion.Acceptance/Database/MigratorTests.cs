using Ingestion.Database;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ingestion.Acceptance.Database;

public sealed class MigratorTests(ServersFixture servers)
{
    [Fact]
    public async Task Four_at_once_make_one_schema_in_a_database_that_was_missing()
    {
        var token = TestContext.Current.CancellationToken;
        var running = await servers.StartedAsync(token);
        var settings = new NpgsqlConnectionStringBuilder(running.PostgresConnectionString) { Database = $"test_{Guid.NewGuid():N}", Pooling = false };

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var services = MigratedDatabase.ServicesOn(settings.ConnectionString);
            return await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(token);
        }));

        applied.Count(migrations => migrations.Count > 0).ShouldBe(1);
        await using var after = MigratedDatabase.ServicesOn(settings.ConnectionString);
        await after.GetRequiredService<SchemaGate>().EnsureAsync(token);
        (await after.GetRequiredService<DatabaseMigrator>().MigrateAsync(token)).ShouldBeEmpty();
        var ahead = await MigratedDatabase.LinesAsync(after.GetRequiredService<NpgsqlDataSource>(), "select count(*) from pg_inherits where inhparent = 'ops.file'::regclass");
        ahead.ShouldBe(["6"]); // the default, last month, this one and three more
        await MigratedDatabase.AdministerAsync(running.PostgresConnectionString, $"drop database {settings.Database} with (force)");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_with_one_line()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await database.ExecuteAsync("insert into ops.migration values ('29990101000000_Later', '99.0.0')");

        var refusal = await Should.ThrowAsync<SchemaMismatchException>(
            () => database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken));
        var start = await Should.ThrowAsync<SchemaMismatchException>(
            () => database.Services.GetRequiredService<SchemaGate>().EnsureAsync(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("29990101000000_Later");
        start.Message.ShouldBe(refusal.Message);
    }

    [Fact]
    public async Task A_database_without_the_schema_stops_the_start_and_names_the_cure()
    {
        var running = await servers.StartedAsync(TestContext.Current.CancellationToken);
        await using var services = MigratedDatabase.ServicesOn(await running.CreateDatabaseAsync(TestContext.Current.CancellationToken));

        var difference = await services.GetRequiredService<SchemaGate>().CheckAsync(TestContext.Current.CancellationToken);

        difference.ShouldNotBeNull().ShouldContain("ingest migrate");
    }
}
