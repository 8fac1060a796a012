using Ingestion.Testing;

namespace Ingestion.Acceptance.Database;

/// <summary>What the comparison of schemas would not see, the tests of upgrades would not either.</summary>
public sealed class StoredSchemaTests(ServersFixture servers)
{
    [Fact]
    public async Task Whatever_is_changed_in_a_schema_is_seen()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var before = await StoredSchema.OfAsync(database);
        (string Change, string Seen)[] changes =
        [
            ("comment on column ops.file.entries is 'x'", "column|ops.file.entries|"),
            ("revoke select on ops.file from analyst", "relation p|ops.file|"),
            ("revoke execute on function ops.remove_traces(timestamptz, integer) from ingest_writer", "function|ops.remove_traces(timestamp with time zone,integer)|"),
            ("alter table ops.file alter column retries set default 1", "column|ops.file.retries|"),
            ("alter table ops.failure alter column detail set not null", "column|ops.failure.detail|"),
            ("alter table news.article_revision drop constraint article_revision_pkey", "constraint|news.article_revision|article_revision_pkey|"),
            ("drop index ops.file_complete_bundle", "index|ops.file_complete_bundle|"),
            ("drop table ops.signature_default", "relation r|ops.signature_default|"),
            ("drop trigger label_checked on news.label", "trigger|news.label|"),
            ("create or replace function news.today() returns date language sql stable parallel safe return current_date", "function|news.today()|"),
            ("create or replace view news.removed_span as select id as revision_id, 0 as ordinal, 0 as start_offset, 0 as end_offset, title as reason, body as text from news.article_revision", "view|news.removed_span|"),
            ("alter table ops.probe set (fillfactor = 50)", "relation r|ops.probe|"),
            ("delete from ops.migration where \"MigrationId\" like '%Initial'", "migration|20261122120000_Initial|"),
        ];

        foreach (var (change, _) in changes)
        {
            await database.ExecuteAsync(change);
        }

        var seen = StoredSchema.Differences(before, await StoredSchema.OfAsync(database)).ToList();
        changes.Where(change => !seen.Exists(line => line.Contains(change.Seen, StringComparison.Ordinal))).ShouldBeEmpty();
    }
}
