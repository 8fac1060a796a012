using System.Text;
using Ingestion.Database.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ingestion.Database;

/// <summary>
/// What <see cref="DatabaseMigrator"/> does, as SQL for a person to read and run: it brings an empty database, or one of any earlier
/// version, to this version. Only the database itself must be there.
/// </summary>
/// <remarks>
/// EF Core's own idempotent script will not do. It puts the statements into PL/pgSQL, where a bare <c>select</c> is an error; it goes on with
/// the next migration when one has failed; and it indents the bodies of functions, which are then others than those that were migrated.
/// </remarks>
public static class MigrationScript
{
    // Around the scripts, which quote by $$, $f$ and $q$ themselves.
    private const string Block = "$ingest_block$";
    private const string Statement = "$ingest_statement$";

    /// <summary>The script; no server is asked for it.</summary>
    /// <exception cref="NotSupportedException">A migration has a statement that cannot be part of a transaction.</exception>
    public static string Create()
    {
        using var context = new IngestionDbContext(new DbContextOptionsBuilder<IngestionDbContext>().UseNpgsql(DatabaseServices.KeepHistory).Options);
        var known = context.GetService<IMigrationsAssembly>();
        var script = new StringBuilder();
        Begin(script, known.Migrations.Keys.Last());
        script.Append(context.GetService<IHistoryRepository>().GetCreateIfNotExistsScript()).Append('\n');
        RefuseNewer(script, known.Migrations.Keys);
        foreach (var id in known.Migrations.Keys)
        {
            Apply(script, id, Statements(context, id));
        }

        End(script);
        return script.ToString().ReplaceLineEndings("\n");
    }

    private static void Begin(StringBuilder script, string last) => script.Append($"""
        -- Written by 'ingest migrate --script'. Brings an empty database, or one of any earlier version, to {last}.
        -- Run again it changes nothing but that it makes the partitions of the months to come, as 'ingest migrate' does.
        -- To be run by the owner of the database, while no worker runs:
        --     psql -X -v ON_ERROR_STOP=1 -d ingestion -f FILE
        -- It is one transaction: all of it happens, or nothing. The database must be there (create database ingestion encoding 'UTF8').
        -- A service that logs in as somebody else needs the role that this makes: grant ingest_writer to LOGIN;

        begin;
        set local client_encoding = 'UTF8';
        set local statement_timeout = 0;
        do {Block} begin perform pg_advisory_xact_lock({DatabaseMigrator.Key}); end {Block};


        """);

    private static void RefuseNewer(StringBuilder script, IEnumerable<string> known) => script.Append($"""

        do {Block}
        declare
            later constant text := (select max("MigrationId") from {SchemaName.Ops}.{SchemaName.MigrationTable} where "MigrationId" not in (
                '{string.Join("', '", known)}'));
        begin
            if later is not null then
                raise exception 'The database is newer than this script: it has migration %, which this script does not know. Use that of a newer version.', later;
            end if;
        end
        {Block};

        """);

    // By execute and not in PL/pgSQL itself: the statements stay those that the migrator sends, and an answer is thrown away.
    private static void Apply(StringBuilder script, string id, IEnumerable<string> statements)
    {
        script.Append($"""

            -- {id}
            do {Block}
            begin
            if exists (select from {SchemaName.Ops}.{SchemaName.MigrationTable} where "MigrationId" = '{id}') then
                return;
            end if;
            raise notice 'applying {id}';

            """);
        foreach (var statement in statements)
        {
            script.Append($"execute {Statement}\n{statement.TrimEnd()}\n{Statement};\n");
        }

        script.Append($"end\n{Block};\n");
    }

    private static void End(StringBuilder script) => script.Append($"""

        -- The partitions of last month, this month and {PartitionKeeper.MonthsAhead} more; the service makes the later ones itself.
        do {Block} begin perform ops.keep_partitions(now(), {PartitionKeeper.MonthsAhead}); end {Block};
        commit;

        """);

    private static IEnumerable<string> Statements(IngestionDbContext context, string id)
    {
        var known = context.GetService<IMigrationsAssembly>();
        var migration = known.CreateMigration(known.Migrations[id], context.Database.ProviderName!);
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations))
        {
            yield return command.TransactionSuppressed
                ? throw new NotSupportedException($"Migration {id} has a statement that cannot be part of a transaction; the script is one.")
                : command.CommandText;
        }

        yield return context.GetService<IHistoryRepository>().GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion()));
    }
}
