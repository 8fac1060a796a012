using Ingestion.Database.Ledger;

namespace Ingestion.Persister.Writing;

/// <summary>
/// The persister's statements. Every transaction takes its locks in one order, so that no two wait for each other in a circle: files
/// by id, then contents by hash.
/// </summary>
internal static class SettleSql
{
    /// <summary>
    /// For the rest of the transaction rows are looked up by their keys through the index. A young table looks so small to the planner that it is read whole
    /// for each batch, and its statistics lag behind just while thousands of rows a minute come. The plan being settled, it is made once a connection: made
    /// anew for each batch, that of the known texts took 3.5 ms at the median, and longer with each month that has a partition.
    /// </summary>
    public const string ByKeys = """
        select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
            set_config('plan_cache_mode', 'force_generic_plan', true)
        """;

    /// <summary>Locks the files; a redelivered item waits here for the transaction that settles it.</summary>
    public const string Lock = "select f.id, f.outcome, f.duplicate_of, f.retries from ops.file f where f.id = any($1::uuid[]) order by f.id for update";

    /// <summary>
    /// Claims the contents of the files that are in flight; the first one wins. Asked by 'case', because the planner would else read the index of all files
    /// in flight, thousands, for the few of this batch.
    /// </summary>
    public const string Claim = """
        insert into ops.content (sha256, owner)
        select i.sha256, i.id from unnest($1::bytea[], $2::uuid[]) as i(sha256, id)
        join ops.file f on f.id = i.id
        where f.id = any($2::uuid[]) and case f.outcome when 'in_flight' then true end
            and not exists (select from ops.tombstone t where t.sha256 = i.sha256)
        order by i.sha256, i.id on conflict (sha256) do nothing
        """;

    /// <summary>Who owns the contents.</summary>
    public const string Owners = "select sha256, owner from ops.content where sha256 = any($1::bytea[])";

    /// <summary>Which of the contents were taken down.</summary>
    public const string Forgotten = "select sha256 from ops.tombstone where sha256 = any($1::bytea[])";

    /// <summary>Commits the outcomes with the rows.</summary>
    public const string Settle = """
        update ops.file f set outcome = i.outcome, reason = i.reason, detail = i.detail, duplicate_of = i.duplicate_of, settled_at = $9,
            cleaner_version = i.cleaner_version, classifier_version = i.classifier_version, article_count = i.article_count
        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::integer[])
            as i(id, outcome, reason, detail, duplicate_of, cleaner_version, classifier_version, article_count)
        where f.id = i.id and f.id = any($1::uuid[])
        """;

    /// <summary>Gives contents that brought nothing new to the file whose text they repeat.</summary>
    public const string Reown = """
        update ops.content c set owner = i.owner from unnest($1::uuid[], $2::uuid[]) as i(file_id, owner)
        where c.owner = i.file_id
        """;

    /// <summary>Texts that a later one has taken the place of.</summary>
    public const string Supersede = "update news.article_revision set is_current = false where id = any($1::uuid[]) and is_current";

    /// <summary>Tells the grouper of new texts and of those whose place was taken.</summary>
    public const string Queue = """
        insert into ops.grouping_queue (revision_id, queued_at) select i.id, $2 from unnest($1::uuid[]) as i(id) on conflict do nothing
        """;

    /// <summary>Tells whoever listens how many texts came and between which ids they lie; heard after the commit.</summary>
    public const string AnnounceArticles =
        $"select pg_notify('{ArticlesChannel}', json_build_object('texts', $1::integer, 'first', $2::uuid, 'last', $3::uuid)::text)";

    /// <summary>The channel of <see cref="AnnounceArticles"/>.</summary>
    public const string ArticlesChannel = "ingestion_articles";

    /// <summary>Records the evidence of rejections and quarantines.</summary>
    public const string Fail = """
        insert into ops.failure (id, file_id, stage, kind, cause, detail, message_type, payload, failed_at)
        select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])
        on conflict (id) do nothing
        """;

    /// <summary>Closes the failures whose retry has come to an end.</summary>
    public const string Resolve =
        "update ops.failure set state = 'resolved', state_at = $2 where file_id = any($1::uuid[]) and state = 'retrying'";

    /// <summary>Wakes the watchers; heard after the commit.</summary>
    public const string Announce = $"select pg_notify('{LedgerSql.Channel}', '')";
}
