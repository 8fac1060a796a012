using System.Collections.Concurrent;

namespace Ingestion.Messaging.Publishing;

/// <summary>Which destinations confirm nothing, and since when: from the first publish after its last confirm that was not confirmed itself.</summary>
/// <param name="time">The clock.</param>
internal sealed class SilentDestinations(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _since = new(StringComparer.Ordinal);

    /// <summary>Notes that something sent there was confirmed.</summary>
    public void Confirmed(string destination) => _since.TryRemove(destination, out _);

    /// <summary>Notes that a publish was not, and answers for how long nothing has been.</summary>
    /// <param name="destination">Where it was sent.</param>
    /// <param name="began">When, as a timestamp of the clock.</param>
    public TimeSpan Unconfirmed(string destination, long began) =>
        time.GetElapsedTime(_since.AddOrUpdate(destination, began, (_, earlier) => Math.Min(earlier, began)));
}
