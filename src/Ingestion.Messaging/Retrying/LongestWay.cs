using Ingestion.Messaging.Topology;

namespace Ingestion.Messaging.Retrying;

/// <summary>
/// How long an item may be on its way, at most, through all that puts it off: each stage's delays and its trial alone. Work queues are not
/// in it, because what waits in them is seen; an item in a consumer's hands or in a timer is not.
/// </summary>
public static class LongestWay
{
    /// <summary>Through all stages, where a trial alone may take <paramref name="suspectSeconds"/> (<see cref="MessagingOptions.SuspectSeconds"/>).</summary>
    public static TimeSpan Of(int suspectSeconds) =>
        Enum.GetValues<Stage>().Length * (RecoverabilityPolicy.LongestDelays + TimeSpan.FromSeconds(suspectSeconds));
}
