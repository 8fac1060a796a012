using System.Collections.Concurrent;
using Ingestion.Watcher.Stability;

namespace Ingestion.Watcher.Intake;

/// <summary>
/// The batches on their way to the ledger and the broker. A batch is under way until the loop has noted what came of it, not merely until
/// it has ended: in between, its files would be neither under way nor settling, and a folder that is paused would look done.
/// <see cref="End"/> may be called by any thread, the rest by one at a time.
/// </summary>
internal sealed class BatchesUnderWay
{
    private readonly ConcurrentQueue<(IReadOnlyList<Sighting> Sightings, BatchOutcome? Outcome)> _ended = new();

    /// <summary>How many have begun and are not noted.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether every one of them has ended, noted or not.</summary>
    internal bool HaveEnded => _ended.Count == Count;

    /// <summary>Counts a batch that begins.</summary>
    internal void Begin() => Count++;

    /// <summary>Hands in what came of a batch; null where it was given up.</summary>
    internal void End(IReadOnlyList<Sighting> sightings, BatchOutcome? outcome) => _ended.Enqueue((sightings, outcome));

    /// <summary>Takes out one that has ended, which is noted by that; false where none has.</summary>
    internal bool TryNote(out (IReadOnlyList<Sighting> Sightings, BatchOutcome? Outcome) ended)
    {
        if (!_ended.TryDequeue(out ended))
            return false;
        Count--;
        return true;
    }
}
