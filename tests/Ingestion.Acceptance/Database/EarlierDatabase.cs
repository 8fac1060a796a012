using Ingestion.Database;
using Ingestion.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Database;

/// <summary>A database as an earlier version of this program left it, with rows in every table.</summary>
internal sealed class EarlierDatabase : IAsyncDisposable
{
    private readonly Dictionary<string, (string Query, IReadOnlyList<string> Rows)> _before = [];

    private EarlierDatabase(MigratedDatabase database) => Database = database;

    /// <summary>The last migration of each earlier version: all but this version's last.</summary>
    public static IReadOnlyList<string> Versions { get; } = [.. All().SkipLast(1)];

    public MigratedDatabase Database { get; }

    public static async Task<EarlierDatabase> CreateAsync(ServersFixture servers, string version)
    {
        var database = await MigratedDatabase.EmptyAsync(servers);
        await using (var context = await database.Services.GetRequiredService<IDbContextFactory<IngestionDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await context.Database.MigrateAsync(version, TestContext.Current.CancellationToken);
        }

        var earlier = new EarlierDatabase(database);
        await earlier.FillAsync();
        return earlier;
    }

    /// <summary>Rows that were there and are not there as they were, in the columns that there were; each with its table.</summary>
    public async Task<IReadOnlyList<string>> LostRowsAsync()
    {
        var lost = new List<string>();
        foreach (var (table, (query, rows)) in _before)
        {
            lost.AddRange(rows.Except(await Database.LinesAsync(query)).Select(row => $"{table}: {row}"));
        }

        return lost;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task FillAsync()
    {
        await Database.ExecuteAsync(EarlierRows.First);
        var there = await Database.LinesAsync("""
            select t.oid::regclass::text || coalesce('.' || a.attname, '') from pg_class t
            left join lateral (select attname from pg_attribute where attrelid = t.oid and attnum > 0 and not attisdropped union all select null) a on true
            where t.relnamespace in ('news'::regnamespace, 'ops'::regnamespace) and t.relkind in ('r', 'p')
            """);
        foreach (var (_, sql) in EarlierRows.Later.Where(later => there.Contains(later.Needs)))
        {
            (await Database.ExecuteAsync(sql)).ShouldBeGreaterThan(0, sql);
        }

        // Generated columns are nobody's data.
        foreach (var line in await Database.LinesAsync("""
            select c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relnamespace in ('news'::regnamespace, 'ops'::regnamespace) and c.relkind in ('r', 'p') and not c.relispartition group by c.oid
            """))
        {
            var (table, columns) = (line.Split('|')[0], line.Split('|')[1]);
            var query = $"select to_jsonb(t)::text from (select {columns} from {table}) t";
            _before[table] = (query, await Database.LinesAsync(query));
        }

        // A table without a row would make its part of the test say nothing.
        _before.Where(table => table.Value.Rows.Count == 0).Select(table => table.Key).ShouldBeEmpty($"give {nameof(EarlierRows)}.{nameof(EarlierRows.Later)} a row of them");
    }

    private static IEnumerable<string> All()
    {
        using var context = new IngestionDbContext(new DbContextOptionsBuilder<IngestionDbContext>().UseNpgsql().Options);
        return context.Database.GetMigrations();
    }
}
