using Npgsql;

namespace Ingestion.Persister.Writing;

/// <summary>Reads PostgreSQL's numbers of its own text search configurations: binary COPY takes a number where SQL takes a name.</summary>
/// <param name="dataSource">The database.</param>
internal sealed class SearchConfigs(NpgsqlDataSource dataSource)
{
    private IReadOnlyDictionary<string, uint>? _known;

    /// <summary>Name to number; asked once until <see cref="Forget"/>.</summary>
    public async ValueTask<IReadOnlyDictionary<string, uint>> GetAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known)
        {
            return known;
        }

        await using var command = dataSource.CreateCommand("select cfgname::text, oid from pg_ts_config where cfgnamespace = 'pg_catalog'::regnamespace");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var configs = new Dictionary<string, uint>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            configs[reader.GetString(0)] = reader.GetFieldValue<uint>(1);
        }

        return _known = configs;
    }

    /// <summary>Asks again next time: after a fault the database may be another one.</summary>
    public void Forget() => _known = null;
}
