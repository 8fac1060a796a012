namespace Ingestion.Host;

/// <summary>What the page and <c>/metrics</c> ask alike about the files between folder and outcome.</summary>
internal static class InFlightSql
{
    /// <summary>Since when the oldest of <see cref="Files"/> is under way: what is retried, since then. An aggregate; null for no files.</summary>
    public const string Oldest = "min(greatest(f.found_at, x.again_at))";

    /// <summary>The files. The few failures that are retried are read once, by their index, and not looked up for each file.</summary>
    public const string Files = """
        ops.file f
        left join (select file_id, max(state_at) as again_at from ops.failure
                   where kind in ('rejected', 'quarantined') and state = 'retrying' group by file_id) x on x.file_id = f.id
        where f.outcome = 'in_flight'
        """;
}
