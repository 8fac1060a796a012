using Ingestion.Contracts.Messages;
using Ingestion.Database.Faults;
using Ingestion.Messaging.Bodies;
using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Retrying;
using Ingestion.Messaging.Topology;
using Ingestion.Persister.Writing;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Ingestion.Persister;

/// <summary>What the persister's consumers share: each item waits for the common commit, and only then is its message acknowledged.</summary>
public sealed partial class PersistConsumer(GroupCommit commits, StageRunner runner, BodyUpkeep bodies, SettledMetrics metrics, ILogger<PersistConsumer> logger)
{
    /// <summary>Settles the items of one envelope.</summary>
    public Task SettleAsync<TEnvelope, TItem>(
        ConsumeContext<TEnvelope> context, EnvelopeShape<TEnvelope, TItem> shape, Func<IReadOnlyList<TItem>, PersistBatch> batch)
        where TEnvelope : class
        where TItem : notnull =>
        runner.RunAsync<TEnvelope, TItem, object>(
            context, Stage.Persist, shape, (item, token) => SettleAsync(batch([item]), shape.IdentityOf(item), token), handOn: null);

    private async ValueTask<ItemResult<object>> SettleAsync(PersistBatch batch, ItemIdentity identity, CancellationToken cancellationToken)
    {
        try
        {
            var outcomes = await commits.CommitAsync(batch, cancellationToken).ConfigureAwait(false);
            var result = Read(outcomes[0]);
            if (result is ItemResult<object>.Finished) bodies.NoteSettled(identity.ContentSha256);
            if (outcomes[0] is SettledItem { Redelivered: false } settled && settled.FileId != Guid.Empty) metrics.Settled(identity, settled.Outcome);
            return result;
        }
        catch (DatabaseAwayException away)
        {
            throw new DependencyAwayException("database", away.Message, away);
        }
    }

    private ItemResult<object> Read(ItemOutcome outcome)
    {
        if (outcome is RefusedItem refused) return new ItemResult<object>.Quarantine("refused-by-database", $"SQLSTATE {refused.SqlState}: {refused.Message}");
        if (outcome is UnknownItem unknown) LogUnknown(logger, unknown.FileId);
        return new ItemResult<object>.Finished();
    }

    [LoggerMessage(5001, LogLevel.Warning, "File {FileId} is not in the ledger (another database, or one that was emptied): its message is dropped. A file that still lies in the drop folder is found again")]
    private static partial void LogUnknown(ILogger logger, Guid fileId);
}
