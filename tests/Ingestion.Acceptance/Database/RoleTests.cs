using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Ledger;
using Ingestion.Database;
using Ingestion.Persister.Grouping;
using Ingestion.Persister.Writing;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ingestion.Acceptance.Database;

/// <summary>What each role may and may not do, as a login that has nothing but the role.</summary>
public sealed class RoleTests(RoleDatabase shared, ServersFixture servers) : IClassFixture<RoleDatabase>
{
    [Theory]
    [InlineData("analyst", "select count(*) from news.article", null)]
    [InlineData("analyst", "select * from news.search('quay', max_rows => 3)", null)]
    [InlineData("analyst", "select * from news.find_title('kway'), news.find_name('ada')", null)]
    [InlineData("analyst", "select * from news.mention, news.reprint, news.story, news.daily_count, news.sameness, news.revision, news.label", null)]
    [InlineData("analyst", "select * from news.article a, news.changes(a.article_id)", null)]
    [InlineData("analyst", "select outcome, reason from ops.file", null)]
    [InlineData("analyst", "select * from ops.custody_balance, ops.grouping_lag, ops.failure_cause, ops.stuck", null)]
    [InlineData("analyst", "select id, cause, detail from ops.failure", null)]
    [InlineData("analyst", "select payload from ops.failure", "42501")]
    [InlineData("analyst", "select * from ops.failure", "42501")]
    [InlineData("analyst", "select * from ops.content", "42501")]
    [InlineData("analyst", "update news.article_revision set title = 'x'", "42501")]
    [InlineData("analyst", "delete from news.quotation", "42501")]
    [InlineData("analyst", "insert into news.label (article_id, topic) values (gen_random_uuid(), 'medtop:11000000')", "42501")]
    [InlineData("analyst", "insert into news.source (name) values ('x')", "42501")]
    [InlineData("analyst", "create table news.mine (a integer)", "42501")]
    [InlineData("analyst", "select ops.keep_partitions(now(), 1)", "42501")]
    [InlineData("analyst", "select ops.remove_traces(now(), 1)", "42501")]
    [InlineData("ingest_operator", "select ops.remove_traces(now(), 1)", "42501")]
    [InlineData("ingest_writer", "select ops.remove_traces(now(), 1)", null)]
    [InlineData("analyst", "select ops.expire_month('2001-01-01')", "42501")]
    [InlineData("ingest_operator", "select ops.expire_month('2001-01-01')", "42501")]
    [InlineData("ingest_writer", "select ops.expire_month('2001-01-01')", null)]
    [InlineData("analyst", "select ops.settle_articles('{}')", "42501")]
    [InlineData("ingest_operator", "select ops.settle_articles('{}')", "42501")]
    [InlineData("ingest_writer", "select ops.settle_articles('{}')", null)]
    [InlineData("labeller", "insert into news.label (article_id, topic, note) select '{article}', 'medtop:11000000', 'sure'", null)]
    [InlineData("labeller", "insert into news.label (article_id, topic) values (gen_random_uuid(), 'medtop:11000000')", "23503")]
    [InlineData("labeller", "insert into news.label (article_id, topic) values ('{article}', 'medtop:99')", "23503")]
    [InlineData("labeller", "insert into news.label (article_id, topic, labelled_by) values ('{article}', 'medtop:11000000', 'somebody else')", "42501")]
    [InlineData("labeller", "select * from news.label", "42501")]
    [InlineData("labeller", "select * from news.article", "42501")]
    [InlineData("labeller", "delete from news.label", "42501")]
    [InlineData("ingest_operator", "select payload from ops.failure", null)]
    [InlineData("ingest_operator", "update ops.failure set state = 'archived', state_at = now()", null)]
    [InlineData("ingest_operator", "update news.source set time_zone = 'Europe/Stockholm', language = 'sv'", null)]
    [InlineData("ingest_operator", "select ops.keep_partitions(now(), 1)", null)]
    [InlineData("ingest_operator", "delete from ops.file", "42501")]
    [InlineData("ingest_operator", "update news.article_revision set body = ''", "42501")]
    [InlineData("ingest_operator", "drop table news.label", "42501")]
    [InlineData("ingest_writer", "delete from news.article_revision", "42501")]
    [InlineData("ingest_writer", "delete from ops.file", "42501")]
    [InlineData("ingest_writer", "insert into ops.migration values ('x', 'y')", "42501")]
    [InlineData("ingest_writer", "insert into news.label (article_id, topic) values ('{article}', 'medtop:11000000')", "42501")]
    [InlineData("ingest_writer", "truncate ops.failure", "42501")]
    [InlineData("ingest_writer", "select * from ops.topic_model", null)]
    [InlineData("ingest_writer", "update ops.topic_model set in_use = false", "42501")]
    [InlineData("ingest_operator", "insert into ops.topic_model (classifier_version, labels, last_label, right_before, right_after, looked_at, changed, features, weights) values ('1', 1, 1, 0, 1, 0, 0, '', '')", null)]
    [InlineData("ingest_operator", "update ops.topic_model set in_use = false, used_since = now()", null)]
    [InlineData("ingest_operator", "update ops.topic_model set weights = ''", "42501")]
    [InlineData("ingest_operator", "delete from ops.topic_model", "42501")]
    [InlineData("analyst", "select * from ops.topic_model", "42501")]
    public async Task A_role_may_do_this_and_not_that(string role, string sql, string? refusal)
    {
        var database = shared.Database;
        var article = await database.ScalarAsync<Guid>("select article_id from news.article");
        await using var login = await RoleLogin.CreateAsync(servers, database, role);

        await using var command = login.Source.CreateCommand(sql.Replace("{article}", $"{article}", StringComparison.Ordinal));
        if (refusal is null)
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            if (role == "labeller")
            {
                (await database.LinesAsync("select labelled_by, topic, note from news.label")).ShouldBe([$"{login.User}|medtop:11000000|sure"]);
            }
        }
        else
        {
            var refused = await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
            refused.SqlState.ShouldBe(refusal);
        }
    }

    [Fact]
    public async Task The_writer_role_is_enough_to_run_the_service()
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await using var login = await RoleLogin.CreateAsync(servers, database, "ingest_writer");
        await using var services = MigratedDatabase.ServicesOn(login.ConnectionString);
        await services.GetRequiredService<SchemaGate>().EnsureAsync(token);
        (await services.GetRequiredService<DatabaseProbe>().CheckAsync(token)).Reason.ShouldBeNull();

        var ledger = services.GetRequiredService<IFileLedger>();
        var seen = new[] { Files.Seen("a.txt", "a"), Files.Seen("b.txt", "b"), Files.Seen("c.txt", "c") };
        var entries = await ledger.EnterAsync(seen, token);
        await ledger.ConfirmPublishedAsync([.. entries.Select(entry => entry.FileId)], token);
        var files = await database.EnterAsync(seen);
        var url = "https://example.org/a";
        await WriteAsync(new PersistBatch([Pieces.Item(files[0], Addressed(1, url))], [], [Pieces.Quarantined(files[1])]));
        await WriteAsync(PersistBatch.Of([Pieces.Item(files[2], Addressed(2, url))]));
        await services.GetRequiredService<Grouper>().StepAsync(token);
        await services.GetRequiredService<Grouper>().CountCommonAsync(always: true, token);
        await services.GetRequiredService<PartitionKeeper>().KeepAsync(token);
        await ledger.ConfirmMovedAsync([new MovedFile(files[0].FileId, "/archive/a.txt")], token);
        await using var lease = await services.GetRequiredService<IFolderLeases>().TryAcquireAsync("/drop", token);

        lease.ShouldNotBeNull();
        (await database.LinesAsync("select outcome, unproven from ops.custody_balance where files > 0")).ShouldBe(["stored|0", "revised|0", "quarantined|0"]);
        (await database.CountAsync("news.daily_count")).ShouldBeGreaterThan(0);

        Task<IReadOnlyList<ItemOutcome>> WriteAsync(PersistBatch batch) => services.GetRequiredService<ArticleWriter>().WriteAsync(batch, token);

        static Contracts.Messages.ClassifiedArticle Addressed(int number, string url)
        {
            var piece = Pieces.Numbered(number);
            return piece with { Article = piece.Article with { CanonicalUrl = url } };
        }
    }

    [Fact]
    public async Task Analysts_and_labellers_have_a_connection_limit_and_analysts_a_time_limit()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);

        (await database.LinesAsync("select rolname, rolcanlogin, rolsuper, rolconnlimit, rolconfig from pg_roles where rolname in ('ingest_writer', 'ingest_operator', 'analyst', 'labeller') order by 1"))
            .ShouldBe(["analyst|no|no|20|{statement_timeout=60s}", "ingest_operator|no|no|-1|", "ingest_writer|no|no|-1|", "labeller|no|no|20|"]);
    }
}
