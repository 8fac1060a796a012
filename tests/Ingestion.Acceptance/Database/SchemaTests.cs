using Ingestion.Database;
using Ingestion.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Acceptance.Database;

public sealed class SchemaTests(ServersFixture servers)
{
    [Fact]
    public async Task The_model_and_the_migrated_database_are_the_same()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await using var context = await database.Services.GetRequiredService<IDbContextFactory<IngestionDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        var model = context.Model.GetEntityTypes().SelectMany(Columns).Order(StringComparer.Ordinal).ToList();

        // Of a view PostgreSQL does not say what may be null; partitions repeat their parents; EF Core keeps its own table.
        var stored = await database.LinesAsync("""
            select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, null)
                || case when a.attnotnull then ' not null' else '' end
                || coalesce((select ' key ' || array_position(i.indkey::smallint[], a.attnum) from pg_index i where i.indrelid = c.oid and i.indisprimary
                             and a.attnum = any (i.indkey)), '')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where n.nspname in ('news', 'ops') and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and c.relname <> 'migration'
            """);

        model.ShouldBe(stored.Order(StringComparer.Ordinal));
        model.Count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Everything_in_the_database_has_a_comment()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);

        var silent = await database.LinesAsync("""
            select 'schema ' || nspname from pg_namespace where nspname in ('news', 'ops') and obj_description(oid, 'pg_namespace') is null
            union all
            select 'relation ' || c.oid::regclass::text from pg_class c
            where c.relnamespace in ('news'::regnamespace, 'ops'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
              and obj_description(c.oid, 'pg_class') is null
            union all
            select 'column ' || c.oid::regclass::text || '.' || a.attname from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace in ('news'::regnamespace, 'ops'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
              and col_description(c.oid, a.attnum) is null
            union all
            select 'function ' || p.oid::regprocedure::text from pg_proc p
            where p.pronamespace in ('news'::regnamespace, 'ops'::regnamespace) and obj_description(p.oid, 'pg_proc') is null
            """);

        silent.ShouldBeEmpty();
        (await database.CountAsync("pg_class where relnamespace = 'news'::regnamespace and relkind in ('r', 'p', 'v')")).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task No_foreign_key_crosses_large_tables_and_each_has_a_default_partition()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);

        (await database.LinesAsync("""
            select conname from pg_constraint k join pg_partitioned_table p on k.conrelid = p.partrelid or k.confrelid = p.partrelid
            where k.contype = 'f' and k.connamespace in ('news'::regnamespace, 'ops'::regnamespace)
            """)).ShouldBeEmpty();
        (await database.LinesAsync("select partrelid::regclass::text from pg_partitioned_table where partdefid = 0")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Columns(IEntityType type)
    {
        var isView = type.GetViewName() is not null;
        var table = isView ? StoreObjectIdentifier.View(type.GetViewName()!, type.GetViewSchema()) : StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var key = type.FindPrimaryKey()?.Properties.ToList() ?? [];
        foreach (var property in type.GetProperties())
        {
            yield return $"{table.Schema}.{table.Name}.{property.GetColumnName(table)} {property.GetColumnType()}"
                + (isView || property.IsNullable ? "" : " not null")
                + (key.IndexOf(property) is >= 0 and var place ? $" key {place}" : "");
        }
    }
}
