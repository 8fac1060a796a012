using Ingestion.Database.Entities;
using Microsoft.EntityFrameworkCore;

namespace Ingestion.Database;

/// <summary>Reads <c>ops.custody_balance</c> for status and health.</summary>
/// <param name="contexts">Makes contexts.</param>
public sealed class CustodyBalanceReader(IDbContextFactory<IngestionDbContext> contexts)
{
    /// <summary>One row an outcome, in the order of the flow. Looks at every file: seconds at millions of them.</summary>
    public async Task<IReadOnlyList<CustodyBalance>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.CustodyBalances.AsNoTracking().ToListAsync(cancellationToken);
    }
}
