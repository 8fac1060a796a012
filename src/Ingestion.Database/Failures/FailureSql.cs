namespace Ingestion.Database.Failures;

/// <summary>The statements over <c>ops.failure</c>. Files are locked in the order of their ids, as everywhere.</summary>
internal static class FailureSql
{
    /// <summary>Failures by group; $4 the states, $5 the kinds, $6 the types of items that can be published again.</summary>
    public const string Groups = $"""
        select x.kind, x.stage, x.cause, x.state, count(*), count(*) filter (where x.message_type = any($6) and x.kind = 'quarantined'),
            min(x.failed_at), max(x.failed_at), (array_agg(x.id order by x.id desc))[1], (array_agg(x.detail order by x.id desc))[1],
            (array_agg(x.note order by x.id desc))[1]
        from ops.failure x where {Selected} and x.state = any($4) and x.kind = any($5)
        group by x.kind, x.stage, x.cause, x.state order by x.kind, count(*) desc, x.stage, x.cause, x.state
        """;

    /// <summary>Failures in full, the newest first; $4 how many at most.</summary>
    public const string Records = $"""
        select x.id, x.file_id, f.path, f.source, f.outcome, f.moved_to, x.kind, x.stage, x.cause, x.detail, x.message_type, x.payload, x.failed_at,
            x.state, x.state_at, x.attempts, x.note
        from ops.failure x left join ops.file f on f.id = x.file_id where {Selected} order by x.id desc limit $4
        """;

    /// <summary>Kept items that wait for a person, in the order of their ids; $4 the id to go on after, $5 how many.</summary>
    public const string Open = $"""
        select x.id, x.file_id, x.stage, x.cause, x.message_type, x.payload, f.moved_to from ops.failure x left join ops.file f on f.id = x.file_id
        where {Selected} and x.kind = 'quarantined' and x.state = 'open' and x.id > $4 order by x.id limit $5
        """;

    /// <summary>
    /// Kept items that were marked before $6 and whose file is in flight, but whose message was not confirmed, or was before $7 and has not
    /// come to an end since.
    /// </summary>
    public const string LeftBehind = $"""
        select x.id, x.file_id, x.stage, x.cause, x.message_type, x.payload, f.moved_to from ops.failure x join ops.file f on f.id = x.file_id
        where {Selected} and x.kind = 'quarantined' and x.state = 'retrying' and x.id > $4 and f.outcome = 'in_flight'
            and x.state_at <= $6 and (f.published_at is null or f.published_at < $7)
        order by x.id limit $5
        """;

    /// <summary>Puts the files of open failures back in flight and marks the failures, both or neither.</summary>
    public const string Mark = """
        with files as (
            select f.id from ops.file f
            where f.id in (select file_id from ops.failure where id = any($1) and kind = 'quarantined' and state = 'open') and f.outcome = 'quarantined'
            order by f.id for update
        ), back as (
            update ops.file f set outcome = 'in_flight', settled_at = null, reason = null, detail = null, published_at = null, moved_at = null,
                moved_to = null, retries = f.retries + 1
            from files where f.id = files.id returning f.id
        )
        update ops.failure x set state = 'retrying', state_at = $2, attempts = x.attempts + 1
        from back where x.file_id = back.id and x.id = any($1) and x.state = 'open'
        returning x.id
        """;

    /// <summary>Notes that the broker has the messages of files that are still in flight.</summary>
    public const string Confirm = """
        with mine as (select id from ops.file where id = any($1) and outcome = 'in_flight' order by id for update)
        update ops.file f set published_at = $2 from mine where f.id = mine.id
        """;

    /// <summary>Closes open failures for good; their files stay quarantined and proven.</summary>
    public const string Archive = $"""
        update ops.failure x set state = 'archived', state_at = $4, note = coalesce($5, x.note)
        where {Selected} and x.kind = 'quarantined' and x.state = 'open'
        """;

    /// <summary>Opens archived failures again.</summary>
    public const string Restore = $"""
        update ops.failure x set state = 'open', state_at = $4
        where {Selected} and x.kind = 'quarantined' and x.state = 'archived'
        """;

    private const string Selected =
        "(cardinality($1::uuid[]) = 0 or x.id = any($1) or x.file_id = any($1)) and ($2::text is null or x.cause = $2) and ($3::text is null or x.stage = $3)";
}
