using Ingestion.Contracts.Ledger;
using Npgsql;

namespace Ingestion.Database.Ledger;

/// <summary>Folder leases as session advisory locks of PostgreSQL (manual, section 13.3.5): gone with their connection.</summary>
/// <param name="dataSource">The database.</param>
/// <param name="time">The clock.</param>
internal sealed class FolderLeases(NpgsqlDataSource dataSource, TimeProvider time) : IFolderLeases
{
    /// <inheritdoc/>
    public async Task<IFolderLease?> TryAcquireAsync(string folder, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended('ingestion:folder:' || $1, 0))", connection);
            command.Parameters.Add(Parameter.Text(folder));
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
            {
                return new FolderLease(connection, folder, time);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <inheritdoc/>
    public async Task<string?> HolderAsync(string folder, CancellationToken cancellationToken)
    {
        // A lock by one 64-bit key shows its halves: the upper in classid, the lower in objid (manual, pg_locks).
        await using var command = dataSource.CreateCommand("""
            with lock_key as (select hashtextextended('ingestion:folder:' || $1, 0) as key)
            select format('database process %s of %s', l.pid, coalesce(nullif(a.application_name, ''), 'an unnamed program'))
                || coalesce(' at ' || host(a.client_addr), '')
            from lock_key k
            join pg_locks l on l.locktype = 'advisory' and l.granted and l.objsubid = 1
                and l.database = (select oid from pg_database where datname = current_database())
                and l.classid::bigint = (k.key >> 32) & 4294967295 and l.objid::bigint = k.key & 4294967295
            left join pg_stat_activity a on a.pid = l.pid
            limit 1
            """);
        command.Parameters.Add(Parameter.Text(folder));
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }
}
