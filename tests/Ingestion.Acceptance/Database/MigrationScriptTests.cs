using Ingestion.Acceptance.Journeys;
using Ingestion.Acceptance.Persister;
using Ingestion.Database;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ingestion.Acceptance.Database;

/// <summary>What <c>ingest migrate --script</c> writes does what <c>ingest migrate</c> does.</summary>
public sealed class MigrationScriptTests(ServersFixture servers)
{
    public static TheoryData<string> EarlierVersions => [.. EarlierDatabase.Versions];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_command_writes_it_without_a_database_and_psql_in_any_locale_makes_the_schema_of_it_twice()
    {
        var file = Path.GetTempFileName();
        try
        {
            await using var ingest = new WorkerProcess(new() { ["ConnectionStrings__Postgres"] = "" }, logFile: file);
            var (status, script) = await ingest.RunAsync(Token, "migrate", "--script");
            status.ShouldBe(0, script);
            await File.WriteAllTextAsync(file, script, Token);
            await using var database = await MigratedDatabase.EmptyAsync(servers);

            await PsqlAsync(database, file);
            await PsqlAsync(database, file);

            await ShouldBeAsMigratedAsync(database);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [MemberData(nameof(EarlierVersions))]
    public async Task It_brings_each_earlier_version_to_this_one_with_every_row_and_changes_nothing_when_run_again(string version)
    {
        await using var earlier = await EarlierDatabase.CreateAsync(servers, version);
        var database = earlier.Database;

        await using var migrated = await MigratedDatabase.CreateAsync(servers);

        await database.ExecuteAsync(MigrationScript.Create());
        var once = await StoredSchema.OfAsync(database);
        await database.ExecuteAsync(MigrationScript.Create());

        (await earlier.LostRowsAsync()).ShouldBeEmpty();
        StoredSchema.Differences(await StoredSchema.OfAsync(migrated), once).ShouldBeEmpty();
        StoredSchema.Differences(once, await StoredSchema.OfAsync(database)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_service_runs_on_what_it_made_by_a_login_that_has_but_its_role()
    {
        await using var database = await MigratedDatabase.EmptyAsync(servers);
        await database.ExecuteAsync(MigrationScript.Create());
        await using var login = await RoleLogin.CreateAsync(servers, database, "ingest_writer");
        await using var services = MigratedDatabase.ServicesOn(login.ConnectionString);

        await services.GetRequiredService<SchemaGate>().EnsureAsync(Token);
        (await services.GetRequiredService<DatabaseProbe>().CheckAsync(Token)).Reason.ShouldBeNull();
        (await services.GetRequiredService<PartitionKeeper>().KeepAsync(Token)).ShouldBe(0);
        var file = await database.EnterOneAsync("a.txt", "a");
        await services.GetRequiredService<ArticleWriter>().WriteAsync(PersistBatch.Of([Pieces.Item(file, Pieces.Numbered(1))]), Token);

        (await database.LinesAsync("select outcome, files, unproven from ops.custody_balance where files > 0")).ShouldBe(["stored|1|0"]);
        (await database.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await database.ExecuteAsync("insert into ops.migration values ('29990101000000_Later', '99.0.0')");

        (await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync(MigrationScript.Create()))).MessageText.ShouldContain("29990101000000_Later");
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_of_itself_and_of_those_before_it()
    {
        await using var earlier = await EarlierDatabase.CreateAsync(servers, EarlierDatabase.Versions[0]);
        var database = earlier.Database;
        await database.ExecuteAsync("create table ops.source_profile (in_the_way integer)");
        var before = await StoredSchema.OfAsync(database);

        (await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync(MigrationScript.Create()))).SqlState.ShouldBe(PostgresErrorCodes.DuplicateTable);

        StoredSchema.Differences(before, await StoredSchema.OfAsync(database)).ShouldBeEmpty();
        (await earlier.LostRowsAsync()).ShouldBeEmpty();
    }

    private async Task ShouldBeAsMigratedAsync(MigratedDatabase database)
    {
        await using var migrated = await MigratedDatabase.CreateAsync(servers);
        StoredSchema.Differences(await StoredSchema.OfAsync(migrated), await StoredSchema.OfAsync(database)).ShouldBeEmpty();
        foreach (var rows in new[] { "news.topic", "ops.grouping", "ops.profile_cursor" })
        {
            (await database.LinesAsync($"select t::text from {rows} t order by 1")).ShouldBe(await migrated.LinesAsync($"select t::text from {rows} t order by 1"), rows);
        }
    }

    private static async Task PsqlAsync(MigratedDatabase database, string file)
    {
        var (status, said) = await PostgresClient.RunAsync(database.ConnectionString, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", file);
        status.ShouldBe(0, said);
    }
}
