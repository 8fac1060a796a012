using Ingestion.Database;
using Ingestion.Database.Ledger;
using Npgsql;

namespace Ingestion.Persister.Writing;

/// <summary>
/// Gives entities their numbers, making those that are new. In a short transaction of its own, before the rows that refer to them:
/// writers then never wait for each other's batches, and a number that is remembered is committed. That transaction need not wait
/// for the disk: the log is sequential, so the commit of the rows that refer to an entity makes the entity durable too.
/// </summary>
/// <param name="dataSource">The database.</param>
/// <param name="capacity">How many numbers are remembered, by the digests of their keys: the names themselves would be two thirds of it.</param>
internal sealed class EntityResolver(NpgsqlDataSource dataSource, int capacity)
{
    // Not waiting holds for this transaction only. Ordered, so that two writers with the same new names cannot deadlock.
    // And looked up by the index, name by name, which the shape of the statements says: as a join the whole table would be read for some hundred names.
    private const string NoWait = $"{SettleSql.ByKeys}, set_config('synchronous_commit', 'off', true)";

    private const string Insert = """
        insert into news.entity (type, name, country)
        select i.type, i.name, i.country from unnest($1::text[], $2::text[], $3::text[]) as i(type, name, country)
        where (select e.id from news.entity e where e.type = i.type and e.name = i.name) is null
        order by i.type, i.name on conflict (type, name) do nothing
        """;

    private const string Select = """
        select e.id, i.type, i.name from unnest($1::text[], $2::text[]) as i(type, name)
        cross join lateral (select e.id from news.entity e where e.type = i.type and e.name = i.name offset 0) e
        """;

    private const string Sources = """
        insert into news.source (name) select name from unnest($1::text[]) as i(name)
        where not exists (select from news.source s where s.name = i.name) order by name on conflict (name) do nothing
        """;

    private readonly GenerationalCache<Guid, long> _numbers = new(capacity);
    private readonly GenerationalCache<string, bool> _sources = new(10_000);

    /// <summary>The numbers of <paramref name="entities"/>, each with the country it is made with where it is new.</summary>
    public async Task<IReadOnlyDictionary<EntityKey, long>> ResolveAsync(
        IReadOnlyDictionary<EntityKey, string?> entities, CancellationToken cancellationToken)
    {
        var known = new Dictionary<EntityKey, long>(entities.Count);
        var missing = new List<EntityKey>();
        foreach (var key in entities.Keys)
        {
            if (_numbers.TryGet(key.Digest(), out var number))
            {
                known[key] = number;
            }
            else
            {
                missing.Add(key);
            }
        }

        if (missing.Count > 0)
        {
            await MakeAsync(missing, entities, known, cancellationToken);
        }

        return known;
    }

    /// <summary>Sees to it that each source has its row.</summary>
    public async Task EnsureSourcesAsync(IEnumerable<string> sources, CancellationToken cancellationToken)
    {
        string[] missing = [.. sources.Distinct(StringComparer.Ordinal).Where(name => !_sources.TryGet(name, out _))];
        if (missing.Length == 0)
        {
            return;
        }

        await using var command = dataSource.CreateCommand(Sources);
        command.Parameters.Add(Parameter.Texts(missing));
        await command.ExecuteNonQueryAsync(cancellationToken);
        foreach (var name in missing)
        {
            _sources.Set(name, true);
        }
    }

    /// <summary>Forgets all numbers: after a fault the database may be another one.</summary>
    public void Forget()
    {
        _numbers.Clear();
        _sources.Clear();
    }

    private async Task MakeAsync(
        List<EntityKey> missing, IReadOnlyDictionary<EntityKey, string?> entities, Dictionary<EntityKey, long> known, CancellationToken cancellationToken)
    {
        string[] types = [.. missing.Select(key => key.Type)];
        string[] names = [.. missing.Select(key => key.Name)];
        await using var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(NoWait));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Insert)
        {
            Parameters =
            {
                Parameter.Texts(types), Parameter.Texts(names),
                Parameter.Texts([.. missing.Select(key => StorableText.Of(entities[key], 8))]),
            },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Select) { Parameters = { Parameter.Texts(types), Parameter.Texts(names) } });
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
        {
            await reader.NextResultAsync(cancellationToken); // past the setting
            while (await reader.ReadAsync(cancellationToken))
            {
                known[new EntityKey(reader.GetString(1), reader.GetString(2))] = reader.GetInt64(0);
            }
        }

        // Only now, after the commit.
        foreach (var key in missing)
        {
            _numbers.Set(key.Digest(), known[key]);
        }
    }
}
