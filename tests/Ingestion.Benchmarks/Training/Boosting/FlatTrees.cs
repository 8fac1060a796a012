using Ingestion.Cleaner.Furniture.HtmlBlocks;

namespace Ingestion.Benchmarks.Training.Boosting;

/// <summary>Lays grown trees out in flat arrays.</summary>
internal sealed class FlatTrees
{
    private readonly List<short> _features = [];
    private readonly List<float> _values = [];
    private readonly List<short> _children = [];
    private readonly List<int> _roots = [];

    /// <summary>Adds a tree.</summary>
    public void Add(TreeGrower.Node root, BinnedRows data)
    {
        var start = _features.Count;
        _roots.Add(start);
        Append();
        var queue = new Queue<(TreeGrower.Node Node, int At)>();
        queue.Enqueue((root, start));
        while (queue.TryDequeue(out var next))
        {
            var (node, at) = next;
            if (node.Feature < 0)
            {
                _values[at] = (float)node.Value;
                continue;
            }

            _features[at] = (short)node.Feature;
            _values[at] = data.Cuts[node.Feature][node.Bin];
            _children[at] = (short)(_features.Count - start);
            queue.Enqueue((node.Left!, Append()));
            queue.Enqueue((node.Right!, Append()));
        }
    }

    /// <summary>The trees.</summary>
    public TreeEnsemble ToEnsemble(int columns) => new([.. _features], [.. _values], [.. _children], [.. _roots], columns);

    private int Append()
    {
        _features.Add(-1);
        _values.Add(0);
        _children.Add(0);
        return _features.Count - 1;
    }
}
