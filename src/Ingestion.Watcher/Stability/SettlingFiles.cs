namespace Ingestion.Watcher.Stability;

/// <summary>
/// The files that are coming to rest, by when to look again. Bounded: what does not fit is found again by the rescan.
/// Used by one thread at a time.
/// </summary>
/// <param name="capacity">The most files of each lane.</param>
internal sealed class SettlingFiles(int capacity)
{
    private readonly Dictionary<string, Sighting> _byPath = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Sighting, long>[] _due = [new(), new()];

    /// <summary>How many files of a lane are coming to rest.</summary>
    internal int Count(Lane lane) => _due[(int)lane].Count;

    /// <summary>Whether a lane takes no more.</summary>
    internal bool IsFull(Lane lane) => Count(lane) >= capacity;

    /// <summary>Whether a path is among them.</summary>
    internal bool Contains(string path) => _byPath.ContainsKey(path);

    /// <summary>Adds a file that is not among them, or puts one back that was taken out; false where the lane is full.</summary>
    internal bool TryAdd(Sighting sighting)
    {
        if (IsFull(sighting.Lane) || !_byPath.TryAdd(sighting.Path, sighting))
            return false;
        _due[(int)sighting.Lane].Enqueue(sighting, sighting.Due);
        return true;
    }

    /// <summary>Takes out the file of a lane that is due first, or null where none is due at <paramref name="timestamp"/>.</summary>
    internal Sighting? TakeDue(Lane lane, long timestamp)
    {
        var queue = _due[(int)lane];
        if (!queue.TryPeek(out var next, out _) || next.Due > timestamp)
            return null;
        queue.Dequeue();
        _byPath.Remove(next.Path);
        return next;
    }

    /// <summary>The timestamp at which the next file of a lane is due, or <see cref="long.MaxValue"/> for none.</summary>
    internal long NextDue(Lane lane) => _due[(int)lane].TryPeek(out var next, out _) ? next.Due : long.MaxValue;
}
