namespace Ingestion.Host.Dashboard.Data;

/// <summary>What the overview asks the database; the views are those that <c>ingest status</c> and the cookbook use.</summary>
internal static class OverviewQuestions
{
    /// <summary>Every file by its outcome, with the evidence.</summary>
    public static readonly Question Custody = new("select outcome, files, evidence, unproven from ops.custody_balance");

    /// <summary>What is under way, and since when the oldest is.</summary>
    public static readonly Question InFlight = new($"select count(*), {InFlightSql.Oldest} from {InFlightSql.Files}");

    /// <summary>Texts stored in each minute of the last hour. A look into the primary key a minute: ids begin with the time.</summary>
    public static readonly Question Minutes = new(
        """
        select m.minute, (select count(*) from news.article_revision r
                          where r.id >= ops.uuid_floor(m.minute) and r.id < ops.uuid_floor(m.minute + interval '1 minute')) as articles
        from generate_series(date_trunc('minute', now()) - interval '59 minutes', date_trunc('minute', now()), interval '1 minute') as m(minute)
        order by m.minute
        """);

    /// <summary>From the finding of a file to the commit of its outcome, by the minute it was found in: of the first 200 of each, so that a busy hour costs no more.</summary>
    public static readonly Question Latency = new(
        """
        select m.minute, percentile_cont(0.5) within group (order by w.took) as median, percentile_cont(0.95) within group (order by w.took) as slow
        from generate_series(date_trunc('minute', now()) - interval '59 minutes', date_trunc('minute', now()), interval '1 minute') as m(minute)
        left join lateral (select f.settled_at - f.found_at as took from ops.file f
                           where f.id >= ops.uuid_floor(m.minute) and f.id < ops.uuid_floor(m.minute + interval '1 minute') and f.settled_at is not null
                           order by f.id limit 200) w on true
        group by m.minute order by m.minute
        """);

    /// <summary>Files that have been under way for more than five minutes.</summary>
    public static readonly Question Stuck = new("select file_id, path, now() - waiting as since, why from ops.stuck order by waiting desc limit 10");

    /// <summary>How many texts wait to be grouped.</summary>
    public static readonly Question Grouping = new("select waiting from ops.grouping_lag");

    /// <summary>The newest articles.</summary>
    public static readonly Question Recent = new(
        """
        select article_id, title, source, language, topic_label, published_at, stored_at
        from news.article order by revision_id desc limit 10
        """);
}
