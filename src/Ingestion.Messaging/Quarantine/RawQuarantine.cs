using System.Text;
using Ingestion.Contracts.Messages;
using Ingestion.Messaging.Publishing;
using Ingestion.Messaging.Retrying;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Ingestion.Messaging.Quarantine;

/// <summary>Wraps a message that nobody can read into one that the persister can write down.</summary>
public sealed partial class RawQuarantine(ConfirmedPublisher publisher, TimeProvider time, ILogger<RawQuarantine> logger)
{
    /// <summary>At most this many characters of an unreadable message are kept; the rest is in the archive's original.</summary>
    public const int PayloadLimit = 1_000_000;

    /// <summary>Publishes the wrapped message; returns when the broker has it.</summary>
    public async Task PublishAsync(ReceiveContext context, string cause, Exception? exception)
    {
        var queue = context.InputAddress.AbsolutePath.Split('/')[^1];
        var raw = Encoding.UTF8.GetString(context.Body.GetBytes());
        var payload = raw.Length <= PayloadLimit ? raw : raw[..PayloadLimit];
        var item = new QuarantinedItem(
            new ItemIdentity(Guid.Empty, null, 0, "", "", time.GetUtcNow()),
            queue,
            cause,
            exception is null ? $"No consumer on {queue} takes this message type." : ExceptionText.Of(exception),
            context.ContentType?.ToString() ?? "unknown",
            payload,
            time.GetUtcNow());
        await publisher.PublishAsync(new ArticlesQuarantined([item]), context.CancellationToken).ConfigureAwait(false);
        LogWrapped(logger, queue, cause);
    }

    [LoggerMessage(2020, LogLevel.Error, "A message on {Queue} is quarantined: {Cause}. Runbook: deploy/runbooks/quarantine.md")]
    private static partial void LogWrapped(ILogger logger, string queue, string cause);
}
