namespace Ingestion.Persister.Grouping;

/// <summary>Connected components by union-find, named by their smallest member: the result does not depend on the order of joining.</summary>
internal sealed class Components
{
    private readonly Dictionary<Guid, Guid> _parents = [];

    /// <summary>Makes two groups one.</summary>
    public void Join(Guid first, Guid second)
    {
        var (a, b) = (Root(first), Root(second));
        if (a == b)
        {
            return;
        }

        var (smaller, larger) = a.CompareTo(b) < 0 ? (a, b) : (b, a);
        _parents[larger] = smaller;
        _parents[smaller] = smaller;
    }

    /// <summary>Every member that is not alone, with the name of its group.</summary>
    public IReadOnlyList<(Guid Member, Guid Group)> Groups() => [.. _parents.Keys.Order().Select(member => (member, Root(member)))];

    private Guid Root(Guid member)
    {
        while (_parents.TryGetValue(member, out var parent) && parent != member)
        {
            member = parent;
        }

        return member;
    }
}
