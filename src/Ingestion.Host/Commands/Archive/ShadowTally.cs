namespace Ingestion.Host.Commands.Archive;

/// <summary>Counts what a shadow replay finds, and keeps the first differences.</summary>
/// <param name="most">How many differences are kept.</param>
public sealed class ShadowTally(int most)
{
    private readonly SortedDictionary<ChangeKind, int> _counts = [];
    private readonly List<ShadowChange> _first = [];

    /// <summary>How many files were looked at, entries of bundles among them.</summary>
    public int Files { get; private set; }

    /// <summary>How many of them differ.</summary>
    public int Differing { get; private set; }

    /// <summary>How many differences of each kind there are.</summary>
    public IReadOnlyDictionary<ChangeKind, int> Counts => _counts;

    /// <summary>The first differences.</summary>
    public IReadOnlyList<ShadowChange> First => _first;

    /// <summary>Notes one file with its differences.</summary>
    public void Add(IReadOnlyList<ShadowChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        Files++;
        Differing += changes.Count > 0 ? 1 : 0;
        foreach (var change in changes)
        {
            _counts[change.Kind] = _counts.GetValueOrDefault(change.Kind) + 1;
            if (_first.Count < most) _first.Add(change);
        }
    }
}
