using Npgsql;

namespace Ingestion.Host.Dashboard.Data;

/// <summary>What the pages ask about failures.</summary>
internal static class FailureQuestions
{
    private const string Groups =
        """
        select c.kind, c.stage, c.cause, c.state, c.failures, c.first_at, c.last_at, s.file_id, s.detail
        from ops.failure_cause c
        left join lateral (select x.file_id, x.detail from ops.failure x
                           where x.kind = c.kind and x.state = c.state and x.stage = c.stage and x.cause = c.cause order by x.id desc limit 1) s on true
        """;

    /// <summary>All groups, those that wait for a person first.</summary>
    public static readonly Question All = new(Groups + "\norder by c.kind = 'quarantined' and c.state = 'open' desc, c.last_at desc limit 200");

    /// <summary>The groups nobody has seen to.</summary>
    public static readonly Question Open = new(Groups + "\nwhere c.state in ('open', 'retrying') order by c.kind = 'quarantined' desc, c.last_at desc limit 10");

    /// <summary>A row of either.</summary>
    public static FailureGroup Read(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.Time(5), row.Time(6), row.IdOrNull(7), row.TextOrNull(8));
}
