namespace Ingestion.Database.Ledger;

/// <summary>The statements of the bundles' part of the ledger. Rows are locked in the order of their ids, as everywhere.</summary>
internal static class BundleSql
{
    /// <summary>Enters the entries that are new, of a bundle in flight, with the evidence of those that were refused.</summary>
    public const string Enter = """
        with input as (
            select * from unnest($2::uuid[], $3::integer[], $4::text[], $5::bigint[], $6::bytea[], $7::text[], $8::text[], $9::uuid[])
                as i(id, ordinal, path, size, content_sha256, reason, detail, failure_id)
        ), entered as (
            insert into ops.file (id, parent_id, ordinal, path, size, source, content_sha256, found_at, outcome, reason, detail, settled_at)
            select i.id, p.id, i.ordinal, i.path, i.size, p.source, i.content_sha256, p.found_at,
                   case when i.reason is null then 'in_flight' else 'rejected' end, i.reason, i.detail, case when i.reason is null then null else $10 end
            from input i join ops.file p on p.id = $1 and p.outcome = 'in_flight'
            order by i.id
            on conflict (id) do nothing returning id, outcome
        )
        insert into ops.failure (id, file_id, stage, kind, cause, detail, failed_at)
        select i.failure_id, i.id, 'watcher', 'rejected', i.reason, i.detail, $10
        from entered e join input i using (id) where e.outcome = 'rejected'
        """;

    /// <summary>The entries with these ids, of a bundle in flight.</summary>
    public const string ById = $"""
        select {LedgerRows.Columns} from ops.file f
        where f.id = any($2::uuid[]) and f.parent_id = $1 and exists (select from ops.file p where p.id = $1 and p.outcome = 'in_flight')
        order by f.id
        """;

    /// <summary>How many entries are published and in flight.</summary>
    public const string UnderWay = "select count(*)::integer from ops.file where parent_id = $1 and outcome = 'in_flight' and published_at is not null";

    /// <summary>Whether some entry is in flight.</summary>
    public const string AnyInFlight = "select exists (select from ops.file where parent_id = $1 and outcome = 'in_flight')";

    /// <summary>Notes that all entries are there.</summary>
    public const string Complete = """
        update ops.file f set entries = (select count(*) from ops.file e where e.parent_id = $1), published_at = $2
        where f.id = $1 and f.outcome = 'in_flight'
        """;

    /// <summary>Settles the complete bundles of a folder.</summary>
    public const string SettleExpanded = """
        with done as (
            select f.id from ops.file f
            where f.folder = $1 and f.outcome = 'in_flight' and f.entries > 0
              and not exists (select from ops.file e where e.parent_id = f.id and e.outcome = 'in_flight')
            order by f.id for update
        )
        update ops.file f set outcome = 'expanded', settled_at = $2 from done where f.id = done.id and f.outcome = 'in_flight'
        """;

    /// <summary>The entries nobody can read again.</summary>
    public const string Lost = """
        select id from ops.file where parent_id = $1 and outcome = 'in_flight' and (published_at is null or published_at < $2) order by id limit $3
        """;

    /// <summary>Rejects them as vanished, with their evidence.</summary>
    public const string Vanish = """
        with input as (select * from unnest($1::uuid[], $2::uuid[]) as i(id, failure_id)),
        mine as (select id from ops.file where id = any($1::uuid[]) and outcome = 'in_flight' order by id for update),
        lost as (
            update ops.file f set outcome = 'rejected', reason = $3, detail = $4, settled_at = $5 from mine
            where f.id = mine.id and f.outcome = 'in_flight' returning f.id
        )
        insert into ops.failure (id, file_id, stage, kind, cause, detail, failed_at)
        select i.failure_id, i.id, 'watcher', 'rejected', $3, $4, $5 from lost join input i using (id)
        """;
}
