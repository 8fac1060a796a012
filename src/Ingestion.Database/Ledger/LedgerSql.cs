namespace Ingestion.Database.Ledger;

/// <summary>The statements of the ledger. Rows are always locked in the order of their ids, here and in the persister: no deadlocks.</summary>
internal static class LedgerSql
{
    /// <summary>The channel on which settled files are announced.</summary>
    public const string Channel = "ingestion_settled";

    /// <summary>Enters the files whose key is new.</summary>
    public const string Enter = """
        with input as (
            select * from unnest($1::bytea[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[], $9::bytea[], $10::timestamptz[])
                as i(key, id, folder, path, inode, size, mtime_ns, source, content_sha256, found_at)
        ), taken as (
            insert into ops.file_key (key, file_id) select key, id from input order by key
            on conflict (key) do nothing returning file_id
        )
        insert into ops.file (id, folder, path, inode, size, mtime_ns, source, content_sha256, found_at)
        select i.id, i.folder, i.path, i.inode, i.size, i.mtime_ns, i.source, i.content_sha256, i.found_at
        from input i join taken t on t.file_id = i.id
        """;

    /// <summary>The files that have keys.</summary>
    public const string ByKey = $"""
        select k.key, {LedgerRows.Columns} from ops.file_key k join ops.file f on f.id = k.file_id where k.key = any($1::bytea[])
        """;

    /// <summary>Notes the broker's confirmation.</summary>
    public const string ConfirmPublished = """
        with mine as (select id from ops.file where id = any($1::uuid[]) order by id for update)
        update ops.file f set published_at = $2 from mine where f.id = mine.id
        """;

    /// <summary>Settles one file as rejected, with its evidence.</summary>
    public const string Reject = $"""
        with settled as (
            update ops.file set outcome = 'rejected', reason = $2, detail = $3, settled_at = $4
            where id = $1 and outcome = 'in_flight' returning id
        ), evidence as (
            insert into ops.failure (id, file_id, stage, kind, cause, detail, failed_at)
            select $5, id, 'watcher', 'rejected', $2, $3, $4 from settled returning file_id
        )
        select pg_notify('{Channel}', '') from evidence
        """;

    /// <summary>
    /// Files that ought to be published again. Not those that a retry took out of <c>ops.failure</c>: their originals lie among the rejected
    /// ones, and the retry publishes what was kept.
    /// </summary>
    public const string Unfinished = $"""
        select {LedgerRows.Columns} from ops.file f
        where f.folder = $1 and f.outcome = 'in_flight' and f.parent_id is null and (f.published_at is null or f.published_at < $2)
            and (f.retries = 0 or not exists (select from ops.failure x where x.file_id = f.id and x.state = 'retrying'))
        order by f.id limit $3
        """;

    /// <summary>Files that ought to be moved.</summary>
    public const string Settled = $"""
        select {LedgerRows.SettledColumns} from ops.file f
        where f.folder = $1 and f.outcome <> 'in_flight' and f.moved_at is null and f.parent_id is null
        order by f.id limit $2
        """;

    /// <summary>
    /// Notes where settled files went; the same file may come again from then on, unless it is kept in the folder. The keys are asked for by the files'
    /// ids as well: joined with what was moved alone, they were read whole for each call.
    /// </summary>
    public const string ConfirmMoved = """
        with moves as (select * from unnest($1::uuid[], $2::text[], $4::boolean[]) as m(id, moved_to, kept)),
        mine as (select id from ops.file where id = any($1::uuid[]) order by id for update),
        moved as (
            update ops.file f set moved_at = $3, moved_to = m.moved_to from mine join moves m using (id)
            where f.id = mine.id and f.outcome <> 'in_flight' and f.moved_at is null returning f.id, m.kept
        )
        delete from ops.file_key k using moved where k.file_id = any($1::uuid[]) and k.file_id = moved.id and not moved.kept
        """;
}
