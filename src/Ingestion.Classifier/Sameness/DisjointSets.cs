namespace Ingestion.Classifier.Sameness;

/// <summary>Connected components by union-find, named by their smallest member, so that the names do not depend on the order of joining.</summary>
internal sealed class DisjointSets
{
    private readonly Dictionary<Guid, Guid> _parents = [];

    /// <summary>The smallest member of the group that an article is in.</summary>
    public Guid GroupOf(Guid article)
    {
        var root = article;
        while (_parents.TryGetValue(root, out var parent)) root = parent;
        while (article != root)
        {
            var next = _parents[article];
            _parents[article] = root;
            article = next;
        }

        return root;
    }

    /// <summary>Makes two groups one.</summary>
    public void Join(Guid first, Guid second)
    {
        var (a, b) = (GroupOf(first), GroupOf(second));
        if (a == b) return;
        if (a.CompareTo(b) < 0) _parents[b] = a;
        else _parents[a] = b;
    }
}
