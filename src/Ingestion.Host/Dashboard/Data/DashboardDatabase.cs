using Npgsql;

namespace Ingestion.Host.Dashboard.Data;

/// <summary>
/// The page's own few connections. They are read-only and every statement has a deadline, so that a viewer can neither change anything nor
/// hold up the service. <c>ConnectionStrings:Dashboard</c> may name a login of its own, with the role <c>analyst</c>.
/// </summary>
internal sealed class DashboardDatabase(string connectionString) : IAsyncDisposable
{
    private const int Connections = 8;
    private const string Settings = "-c default_transaction_read_only=on -c statement_timeout=15s -c jit=off -c client_min_messages=warning";

    private readonly NpgsqlDataSource _source = Build(connectionString);

    /// <summary>Asks, and gives one value a row.</summary>
    /// <exception cref="NpgsqlException">The database is away, or took too long.</exception>
    public async Task<IReadOnlyList<T>> AskAsync<T>(Question question, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(question.Sql);
        foreach (var parameter in question.Parameters) command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDataSource Build(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.ApplicationName = "ingest dashboard";
        settings.MaxPoolSize = Connections;
        settings.MinPoolSize = 0;
        settings.Timeout = Math.Min(settings.Timeout, 5);
        settings.CommandTimeout = 20;
        // At its first use: over partitions, planning the questions of the overview costs more than answering them, and each connection plans for itself.
        settings.MaxAutoPrepare = 40;
        settings.AutoPrepareMinUsages = 1;
        settings.Options = string.IsNullOrWhiteSpace(settings.Options) ? Settings : $"{settings.Options} {Settings}";
        builder.Name = "ingest dashboard";
        return builder.Build();
    }
}
