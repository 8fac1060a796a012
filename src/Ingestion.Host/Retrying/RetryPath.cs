using Ingestion.Contracts.Stages;
using Ingestion.Messaging.Topology;

namespace Ingestion.Host.Retrying;

/// <summary>By which way a kept item goes back to its stage. Pure.</summary>
internal static class RetryPath
{
    /// <summary>
    /// The suspect queue for what did harm to a process, so that a retry with a version that does not mend it ends no worker; null for all
    /// others, which are published as at first.
    /// </summary>
    public static string? QueueOf(string stage, string cause) =>
        cause is GuiltyItemException.Crashed or GuiltyItemException.OutOfMemory or GuiltyItemException.Timeout
        && Enum.TryParse<Stage>(stage, ignoreCase: true, out var of) ? QueueNames.Suspect(of) : null;
}
