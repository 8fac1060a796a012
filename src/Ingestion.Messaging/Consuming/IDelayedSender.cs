using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Consuming;

/// <summary>Puts an envelope off, as the transport can.</summary>
public interface IDelayedSender
{
    /// <summary>Sends <paramref name="envelope"/> back to the stage after the tier's delay.</summary>
    Task SendAsync<T>(Stage stage, DelayTier tier, T envelope, CancellationToken cancellationToken)
        where T : class;
}
