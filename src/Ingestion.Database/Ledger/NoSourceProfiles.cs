using Ingestion.Contracts.Articles;

namespace Ingestion.Database.Ledger;

/// <summary>No source has a furniture profile yet: the answer is always null.</summary>
internal sealed class NoSourceProfiles : ISourceProfiles
{
    /// <inheritdoc/>
    public ValueTask<SourceProfile?> FindAsync(string source, CancellationToken cancellationToken) => ValueTask.FromResult<SourceProfile?>(null);
}
