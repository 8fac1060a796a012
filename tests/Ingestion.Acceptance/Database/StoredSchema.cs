namespace Ingestion.Acceptance.Database;

/// <summary>All that PostgreSQL knows of the schema: two databases with the same lines are the same but for their rows.</summary>
internal static class StoredSchema
{
    public static async Task<IReadOnlyList<string>> OfAsync(MigratedDatabase database) => await database.LinesAsync("""
        with home as (select oid, nspname, nspacl, nspowner from pg_namespace where nspname in ('news', 'ops')),
        relation as (select c.* from pg_class c where c.relnamespace in (select oid from home) and c.relkind in ('r', 'p', 'v', 'm', 'S'))
        select 'schema', nspname, nspacl::text, obj_description(oid, 'pg_namespace'), null, null, null from home
        union all
        select 'relation ' || relkind::text, oid::regclass::text, relacl::text, reloptions::text, obj_description(oid, 'pg_class'), pg_get_expr(relpartbound, oid), null from relation
        union all
        select 'column', c.oid::regclass::text || '.' || a.attname, a.attnum::text, format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end,
               a.attacl::text, col_description(c.oid, a.attnum), concat_ws(' ', a.attgenerated, a.attidentity, a.attcompression, pg_get_expr(d.adbin, d.adrelid))
        from relation c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        union all
        select 'constraint', k.conrelid::regclass::text, k.conname, pg_get_constraintdef(k.oid), k.convalidated::text, null, null
        from pg_constraint k where k.connamespace in (select oid from home)
        union all
        select 'index', i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), i.indisvalid::text, null, null, null from pg_index i join relation c on c.oid = i.indrelid
        union all
        select 'view', oid::regclass::text, pg_get_viewdef(oid), null, null, null, null from relation where relkind in ('v', 'm')
        union all
        select 'function', p.oid::regprocedure::text, p.proacl::text, pg_get_functiondef(p.oid), obj_description(p.oid, 'pg_proc'), null, null
        from pg_proc p where p.pronamespace in (select oid from home)
        union all
        select 'trigger', t.tgrelid::regclass::text, pg_get_triggerdef(t.oid), t.tgenabled::text, null, null, null from pg_trigger t join relation c on c.oid = t.tgrelid where not t.tgisinternal
        union all
        select 'extension', e.extname, e.extversion, e.extnamespace::regnamespace::text, null, null, null from pg_extension e
        union all
        select 'migration', "MigrationId", "ProductVersion", null, null, null, null from ops.migration
        order by 1, 2, 3
        """);

    /// <summary>What only one of two schemas has: a whole schema in a failure's message is read by nobody.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<string> wanted, IReadOnlyList<string> found) =>
        [.. wanted.Except(found).Select(line => $"missing: {line}"), .. found.Except(wanted).Select(line => $"too much: {line}")];
}
