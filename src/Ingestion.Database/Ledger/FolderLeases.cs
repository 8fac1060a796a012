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
}
