using Ingestion.Contracts.Ledger;
using Npgsql;

namespace Ingestion.Database.Ledger;

/// <summary>What <c>ops.file</c> and <c>ops.failure</c> know of bodies in the store.</summary>
/// <param name="dataSource">The database.</param>
internal sealed class BodyReferences(NpgsqlDataSource dataSource) : IBodyReferences
{
    private const string Wanted = """
        select encode(f.content_sha256, 'hex') from ops.file f where f.outcome = 'in_flight' and f.content_sha256 = any($1)
        union
        select encode(f.content_sha256, 'hex') from ops.failure x join ops.file f on f.id = x.file_id
        where x.kind = 'quarantined' and x.state in ('open', 'retrying') and f.content_sha256 = any($1)
        """;

    /// <summary>Its bundle too: that is whence an entry is read again, and only what was not published is.</summary>
    private const string PublishAgain = """
        with mine as (
            select id from ops.file
            where (id = $1 or id = (select parent_id from ops.file where id = $1)) and outcome = 'in_flight' order by id for update
        ), again as (
            update ops.file f set published_at = null from mine where f.id = mine.id returning f.id
        )
        select exists (select from again where id = $1)
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlySet<string>> WantedAsync(IReadOnlyCollection<string> contents, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Wanted);
        command.Parameters.Add(Parameter.Bytes([.. contents.Select(Convert.FromHexString)]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            wanted.Add(reader.GetString(0));
        }

        return wanted;
    }

    /// <inheritdoc/>
    public async Task<bool> PublishAgainAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(PublishAgain);
        command.Parameters.Add(Parameter.Uuid(fileId));
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
