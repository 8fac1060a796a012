using Ingestion.Database;
using Ingestion.Messaging.Consuming;

namespace Ingestion.Host;

/// <summary>The database as the stages' gate looks at it.</summary>
public sealed class DatabaseDependency(DatabaseProbe probe) : IDependencyProbe
{
    /// <inheritdoc />
    public string Dependency => "database";

    /// <inheritdoc />
    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        var result = await probe.CheckAsync(cancellationToken).ConfigureAwait(false);
        return result.Available ? null : result.Reason;
    }
}
