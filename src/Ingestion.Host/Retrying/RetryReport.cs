using System.Collections.Immutable;
using Ingestion.Database.Failures;

namespace Ingestion.Host.Retrying;

/// <summary>What a retry has done so far.</summary>
/// <param name="Retried">Items put back in flight.</param>
/// <param name="TakenUp">Items that an earlier retry had left on the way.</param>
/// <param name="Refused">How many by stage and cause hold no item of a stage, so that there is nothing to publish.</param>
public sealed record RetryReport(int Retried, int TakenUp, ImmutableSortedDictionary<(string Stage, string Cause), int> Refused)
{
    /// <summary>Nothing yet.</summary>
    public static RetryReport None { get; } = new(0, 0, ImmutableSortedDictionary<(string Stage, string Cause), int>.Empty);

    /// <summary>The same with one more that cannot be retried.</summary>
    public RetryReport WithRefused(KeptFailure kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var group = (kept.Stage, kept.Cause);
        return this with { Refused = Refused.SetItem(group, Refused.GetValueOrDefault(group) + 1) };
    }
}
