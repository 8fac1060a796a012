using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Database;

/// <summary>The logins that analysts get: of <c>deploy/up</c>, and by the line in README.md.</summary>
public sealed class AnalystLoginTests(RoleDatabase shared, ServersFixture servers) : IClassFixture<RoleDatabase>
{
    [Fact]
    public async Task That_of_deploy_up_reads_and_changes_nothing_and_is_made_once()
    {
        const string Call = """. deploy/common.sh; tell() { psql -XAtq -v ON_ERROR_STOP=1; }; provide_analyst "$1" """;
        try
        {
            foreach (var password in new[] { "first", "second" })
            {
                var (status, said) = await PostgresClient.RunAsync(shared.Database.ConnectionString, "bash", "-euo", "pipefail", "-c", $"cd '{Checkout.Root}'; {Call}", "up", password);
                status.ShouldBe(0, said);
                await ShouldReadAndNothingElseAsync("reader", password);
            }
        }
        finally
        {
            await MigratedDatabase.AdministerAsync((await servers.StartedAsync(TestContext.Current.CancellationToken)).PostgresConnectionString, "drop role if exists reader");
        }
    }

    [Fact]
    public async Task That_of_the_line_in_README_does_too()
    {
        var administrator = (await servers.StartedAsync(TestContext.Current.CancellationToken)).PostgresConnectionString;
        var line = File.ReadLines(Path.Combine(Checkout.Root, "README.md")).Single(text => text.StartsWith("create role ada login", StringComparison.Ordinal));
        var user = $"test_{Guid.NewGuid():N}";
        await MigratedDatabase.AdministerAsync(administrator, line.Replace("role ada ", $"role {user} ", StringComparison.Ordinal));
        try
        {
            await ShouldReadAndNothingElseAsync(user, "choose one");
        }
        finally
        {
            await MigratedDatabase.AdministerAsync(administrator, $"drop role {user}");
        }
    }

    private async Task ShouldReadAndNothingElseAsync(string user, string password)
    {
        var settings = new NpgsqlConnectionStringBuilder(shared.Database.ConnectionString) { Username = user, Password = password, Pooling = false };
        await using var source = NpgsqlDataSource.Create(settings.ConnectionString);
        (await MigratedDatabase.LinesAsync(source, "select count(*), current_setting('statement_timeout') from news.article")).ShouldBe(["1|1min"]);
        await using var deletion = source.CreateCommand("delete from news.article_revision");
        (await Should.ThrowAsync<PostgresException>(() => deletion.ExecuteNonQueryAsync(TestContext.Current.CancellationToken))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }
}
