namespace Ingestion.Benchmarks.Training.Boosting;

/// <summary>
/// Grows one tree leaf by leaf, the best split first, over binned features (the scheme of LightGBM, Ke et al. 2017). Gradients are whole numbers,
/// so that sums do not depend on their order.
/// </summary>
internal sealed class TreeGrower(BinnedRows data, BoostingOptions options)
{
    /// <summary>Gradients and weights are counted in this part of one.</summary>
    public const double Unit = 1 << 20;

    private const int Bins = 64;

    /// <summary>A node: a split where its feature is 0 or more, else a leaf.</summary>
    public sealed class Node
    {
        public int Feature { get; set; } = -1;

        public int Bin { get; set; }

        public Node? Left { get; set; }

        public Node? Right { get; set; }

        public double Value { get; set; }

        public required int[] Rows { get; init; }

        public required long[] Histogram { get; set; }

        public long Gradient { get; set; }

        public long Hessian { get; set; }

        public double Gain { get; set; } = -1;

        public int BestFeature { get; set; }

        public int BestBin { get; set; }
    }

    /// <summary>The tree for gradients and second derivatives, both in <see cref="Unit"/>.</summary>
    public Node Grow(int[] rows, int[] features, long[] gradients, long[] hessians)
    {
        var root = Make(rows, features, gradients, hessians, Fill(rows, features, gradients, hessians));
        var leaves = new List<Node> { root };
        while (leaves.Count < options.Leaves)
        {
            var best = leaves.MaxBy(l => l.Gain)!;
            if (best.Gain <= 1e-6) break;
            Split(best, features, gradients, hessians);
            leaves.Remove(best);
            leaves.Add(best.Left!);
            leaves.Add(best.Right!);
        }

        foreach (var leaf in leaves) leaf.Value = -leaf.Gradient / Unit / ((leaf.Hessian / Unit) + options.Ridge) * options.Rate;
        return root;
    }

    private void Split(Node node, int[] features, long[] gradients, long[] hessians)
    {
        var bins = data.Bins[node.BestFeature];
        var left = Array.FindAll(node.Rows, r => bins[r] <= node.BestBin);
        var right = Array.FindAll(node.Rows, r => bins[r] > node.BestBin);
        var (small, _) = left.Length <= right.Length ? (left, right) : (right, left);
        var smallHistogram = Fill(small, features, gradients, hessians);
        var large = node.Histogram;
        for (var i = 0; i < large.Length; i++) large[i] -= smallHistogram[i];
        node.Left = Make(left, features, gradients, hessians, left == small ? smallHistogram : large);
        node.Right = Make(right, features, gradients, hessians, left == small ? large : smallHistogram);
        (node.Feature, node.Bin) = (node.BestFeature, node.BestBin);
        node.Histogram = [];
    }

    private Node Make(int[] rows, int[] features, long[] gradients, long[] hessians, long[] histogram)
    {
        var node = new Node { Rows = rows, Histogram = histogram };
        foreach (var row in rows)
        {
            node.Gradient += gradients[row];
            node.Hessian += hessians[row];
        }

        FindSplit(node, features);
        return node;
    }

    private long[] Fill(int[] rows, int[] features, long[] gradients, long[] hessians)
    {
        var histogram = new long[features.Length * Bins * 2];
        for (var f = 0; f < features.Length; f++)
        {
            var bins = data.Bins[features[f]];
            var part = histogram.AsSpan(f * Bins * 2, Bins * 2);
            foreach (var row in rows)
            {
                var at = bins[row] * 2;
                part[at] += gradients[row];
                part[at + 1] += hessians[row];
            }
        }

        return histogram;
    }

    private void FindSplit(Node node, int[] features)
    {
        double gradient = node.Gradient / Unit, hessian = node.Hessian / Unit;
        var parent = gradient * gradient / (hessian + options.Ridge);
        for (var f = 0; f < features.Length; f++)
        {
            long sumGradient = 0, sumHessian = 0;
            var last = data.Cuts[features[f]].Length;
            for (var bin = 0; bin < last; bin++)
            {
                sumGradient += node.Histogram[((f * Bins) + bin) * 2];
                sumHessian += node.Histogram[(((f * Bins) + bin) * 2) + 1];
                double g = sumGradient / Unit, h = sumHessian / Unit;
                if (h < options.LeastWeight || hessian - h < options.LeastWeight) continue;
                var gain = (g * g / (h + options.Ridge)) + ((gradient - g) * (gradient - g) / (hessian - h + options.Ridge)) - parent;
                if (gain <= node.Gain) continue;
                (node.Gain, node.BestFeature, node.BestBin) = (gain, features[f], bin);
            }
        }
    }
}
