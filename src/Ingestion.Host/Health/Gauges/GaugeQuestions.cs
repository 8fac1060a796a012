namespace Ingestion.Host.Health.Gauges;

/// <summary>What <c>/metrics</c> asks the database. What a row is labelled by is cut and counted: labels stay few.</summary>
internal static class GaugeQuestions
{
    /// <summary>At most so many sources, the busiest.</summary>
    public const int Sources = 50;

    /// <summary>At most so many causes, the most frequent.</summary>
    public const int Causes = 50;

    /// <summary>A row of <see cref="DatabaseFigures"/>.</summary>
    public const string Database =
        """
        select pg_database_size(datname), numbackends::bigint, current_setting('max_connections')::bigint, xact_commit, xact_rollback, blks_hit, blks_read, deadlocks,
               coalesce((select extract(epoch from max(now() - xact_start)) from pg_stat_activity a where a.datname = d.datname), 0)::float8
        from pg_stat_database d where datname = current_database()
        """;

    /// <summary>Rows of <see cref="OutcomeCount"/>.</summary>
    public const string Outcomes = "select outcome, files, unproven from ops.custody_balance";

    /// <summary>Seconds; of what is retried, since then.</summary>
    public const string OldestInFlight = $"select coalesce(extract(epoch from now() - {InFlightSql.Oldest}), 0)::float8 from {InFlightSql.Files}";

    /// <summary>A row of <see cref="GroupingBacklog"/>.</summary>
    public const string Grouping = "select waiting, extract(epoch from lag)::float8 from ops.grouping_lag";

    /// <summary>Rows of <see cref="CauseCount"/>.</summary>
    public static readonly string Failures = $"select kind, stage, left(cause, 100), state, failures from ops.failure_cause order by failures desc limit {Causes}";

    /// <summary>
    /// Rows of <see cref="SourceRhythm"/>. By hours first, so that a bulk load is a few rows to sort.
    /// </summary>
    public static readonly string Rhythms =
        $"""
        with hours as (
            select source, date_trunc('hour', found_at) as hour, min(found_at) as first_at, max(found_at) as last_at, count(*) as files
            from ops.file where id >= ops.uuid_floor(now() - interval '7 days') and found_at <= now() group by source, hour),
        pauses as (
            select source, last_at, files, first_at - lag(last_at) over (partition by source order by hour) as pause from hours)
        select left(source, 100), extract(epoch from now() - max(last_at))::float8,
               coalesce(extract(epoch from greatest(max(pause), interval '1 hour')), 3600)::float8, sum(files)::bigint
        from pauses group by source order by sum(files) desc, source limit {Sources}
        """;
}
