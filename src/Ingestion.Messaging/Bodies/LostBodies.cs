using System.Collections.Concurrent;
using Ingestion.Contracts.Ledger;
using Microsoft.Extensions.Logging;

namespace Ingestion.Messaging.Bodies;

/// <summary>
/// Has files published again whose stored bodies were lost, and remembers how often: a store that the roles do not share would lose the same
/// one for ever. The memory is this process' own and small; forgetting costs a further round.
/// </summary>
public sealed partial class LostBodies(ILogger<LostBodies> logger, IBodyReferences? ledger = null)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<Guid, int> _times = [];

    /// <summary>How often the file was published again because of its body.</summary>
    public int Times(Guid fileId) => _times.GetValueOrDefault(fileId);

    /// <summary>Has the ledger's truth publish the file again; its present message may then be forgotten.</summary>
    public async Task PublishAgainAsync(Guid fileId, string detail, CancellationToken cancellationToken)
    {
        var isWanted = ledger is null || await ledger.PublishAgainAsync(fileId, cancellationToken).ConfigureAwait(false);
        if (!isWanted) return;
        if (_times.Count >= Most) _times.Clear();
        _times.AddOrUpdate(fileId, 1, (_, times) => times + 1);
        LogLost(logger, fileId, detail);
    }

    [LoggerMessage(2060, LogLevel.Warning, "File {FileId} is published again from where it lies: {Detail}. Runbook: deploy/runbooks/stored-body-lost.md")]
    private static partial void LogLost(ILogger logger, Guid fileId, string detail);
}
