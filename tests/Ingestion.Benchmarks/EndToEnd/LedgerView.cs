using Npgsql;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>What the ledger and the tables say about a run.</summary>
internal sealed class LedgerView(string postgres) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(postgres);

    /// <summary>How many of the dropped files are not yet settled and moved away.</summary>
    public async Task<long> UnfinishedAsync(int files, CancellationToken cancellationToken) =>
        files - await ScalarAsync("select count(*) from ops.file where outcome <> 'in_flight' and moved_at is not null", cancellationToken);

    /// <summary>Revisions stored.</summary>
    public Task<long> RowsAsync(CancellationToken cancellationToken) => ScalarAsync("select count(*) from news.article_revision", cancellationToken);

    /// <summary>Texts that wait to be grouped into reprints and stories, which is done after their commit.</summary>
    public Task<long> UngroupedAsync(CancellationToken cancellationToken) => ScalarAsync("select count(*) from ops.grouping_queue", cancellationToken);

    /// <summary>How far the server has written its write-ahead log, in bytes.</summary>
    public Task<long> LogPositionAsync(CancellationToken cancellationToken) =>
        ScalarAsync("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint", cancellationToken);

    /// <summary>How many files ended how.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OutcomesAsync(CancellationToken cancellationToken)
    {
        var outcomes = new Dictionary<string, long>();
        await using var command = _database.CreateCommand("select outcome, count(*) from ops.file group by outcome");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) outcomes[reader.GetString(0)] = reader.GetInt64(1);
        return outcomes;
    }

    /// <summary>Seconds from the drop to each outcome, and from found to outcome, both ascending.</summary>
    public async Task<(double[] Settled, double[] Latencies)> TimesAsync(DateTimeOffset dropped, CancellationToken cancellationToken)
    {
        var settled = new List<double>();
        var latencies = new List<double>();
        await using var command = _database.CreateCommand(
            "select extract(epoch from settled_at - $1)::float8, extract(epoch from settled_at - found_at)::float8 from ops.file where settled_at is not null");
        command.Parameters.Add(new NpgsqlParameter { Value = dropped });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            settled.Add(reader.GetDouble(0));
            latencies.Add(reader.GetDouble(1));
        }

        return ([.. settled.Order()], [.. latencies.Order()]);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<long> ScalarAsync(string query, CancellationToken cancellationToken)
    {
        await using var command = _database.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
