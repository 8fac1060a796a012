using Ingestion.Database;
using Ingestion.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Ingestion.Acceptance.Database;

public sealed class PartitionTests(ServersFixture servers)
{
    [Fact]
    public async Task Every_large_table_has_last_months_this_months_and_three_more_partitions()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);

        var missing = await database.LinesAsync("""
            select p.partrelid::regclass || to_char(month, '_YYYY_MM') from pg_partitioned_table p
            cross join generate_series(-1, 3) step
            cross join lateral (select date_trunc('month', now() at time zone 'UTC') + make_interval(months => step) as month) m
            where to_regclass(p.partrelid::regclass || to_char(month, '_YYYY_MM')) is null
            """);

        missing.ShouldBeEmpty();
        (await database.Services.GetRequiredService<PartitionKeeper>().KeepAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task What_came_before_its_partition_was_made_is_moved_into_it()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var later = new FixedClock(TimeProvider.System.GetUtcNow().AddMonths(9));
        var id = Guid.CreateVersion7(later.GetUtcNow());
        await database.ExecuteAsync($"insert into ops.file (id, path, source, found_at) values ('{id}', 'early.txt', 'a', now())");
        (await database.CountAsync("ops.file_default")).ShouldBe(1);

        var keeper = new PartitionKeeper(database.Services.GetRequiredService<NpgsqlDataSource>(), later, NullLogger<PartitionKeeper>.Instance);
        (await keeper.KeepAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);

        (await database.CountAsync("ops.file_default")).ShouldBe(0);
        (await database.ScalarAsync<string>($"select tableoid::regclass::text from ops.file where id = '{id}'"))
            .ShouldBe($"ops.file_{later.GetUtcNow():yyyy_MM}");
    }

    // Cause: the grouper asks these indexes for thousands of hashes a step, and each question read the whole list of entries that waited to be entered.
    [Fact]
    public async Task Indexes_of_signatures_keep_no_list_of_waiting_entries_in_earlier_partitions_and_new_ones()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await database.ExecuteAsync("""
            do $$
            declare
                i regclass;
            begin
                for i in select indexrelid from pg_index where indrelid in (select inhrelid from pg_inherits where inhparent = 'ops.signature'::regclass)
                        and pg_get_indexdef(indexrelid) like '%gin%' loop
                    execute format('alter index %s reset (fastupdate)', i);
                end loop;
            end $$
            """);
        (await LazyAsync()).ShouldBeGreaterThan(8);

        var later = new FixedClock(TimeProvider.System.GetUtcNow().AddMonths(9));
        await new PartitionKeeper(database.Services.GetRequiredService<NpgsqlDataSource>(), later, NullLogger<PartitionKeeper>.Instance).KeepAsync(TestContext.Current.CancellationToken);

        (await LazyAsync()).ShouldBe(0);
        (await database.ScalarAsync<bool>($"select reloptions @> '{{fastupdate=off}}' from pg_class where relname = 'signature_{later.GetUtcNow():yyyy_MM}_probes_idx'")).ShouldBeTrue();

        Task<long> LazyAsync() => database.ScalarAsync<long>("""
            select count(*) from pg_inherits h join pg_index i on i.indrelid = h.inhrelid join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
            where h.inhparent = 'ops.signature'::regclass and a.amname = 'gin' and 'fastupdate=off' <> all (coalesce(c.reloptions, '{}'))
            """);
    }

    // Cause: statistics were gathered anew whenever a month had grown by a fiftieth, and what is frequent in arrays of offsets and hashes with them: two fifths of the
    // database's processor time under load.
    [Fact]
    public async Task Statistics_of_a_month_are_gathered_seldom_and_not_of_arrays_of_numbers_in_earlier_partitions_and_new_ones()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await database.ExecuteAsync("select ops.make_partition('news.article_revision', now() + interval '9 months')");

        (await database.LinesAsync("""
            select c.oid::regclass::text from pg_inherits h join pg_class c on c.oid = h.inhrelid
            where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('news', 'ops')
              and (not coalesce(c.reloptions, '{}') @> '{autovacuum_analyze_scale_factor=0.5}' or c.reloptions::text like '%insert_scale%')
            """)).ShouldBeEmpty();
        (await database.LinesAsync("""
            select distinct a.attname::text from pg_inherits h join pg_attribute a on a.attrelid = h.inhrelid
            where h.inhparent = 'news.article_revision'::regclass and a.attstattarget = 0 and not a.attisdropped and a.attnum > 0 order by 1
            """)).ShouldBe(["block_ends", "block_starts", "kept_ends", "kept_starts", "keyword_weights", "removed_ends", "removed_starts", "shingles", "story_terms"]);
        (await database.LinesAsync("""
            select h.inhrelid::regclass::text from pg_inherits h join pg_attribute a on a.attrelid = h.inhrelid
            where h.inhparent = 'news.article_revision'::regclass and a.attname = 'shingles' and a.attstattarget is distinct from 0
            """)).ShouldBeEmpty();
        (await database.LinesAsync("""
            select distinct a.attname::text from pg_inherits h join pg_attribute a on a.attrelid = h.inhrelid
            where h.inhparent = 'ops.signature'::regclass and a.attstattarget = 0 and not a.attisdropped and a.attnum > 0 order by 1
            """)).ShouldBe(["shingles", "story_terms"]);
    }

    [Fact]
    public async Task A_uuid_and_its_time_are_turned_into_each_other()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var at = new DateTimeOffset(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);

        (await database.ScalarAsync<bool>($"select ops.uuid_time('{Guid.CreateVersion7(at)}') = timestamptz '{at:O}'")).ShouldBeTrue();
        (await database.ScalarAsync<bool>($"select ops.uuid_floor('{at:O}') <= '{Guid.CreateVersion7(at)}' and ops.uuid_floor('{at.AddMilliseconds(1):O}') > '{Guid.CreateVersion7(at)}'")).ShouldBeTrue();
    }
}
