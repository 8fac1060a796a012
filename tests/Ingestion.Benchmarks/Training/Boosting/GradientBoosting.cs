using Ingestion.Cleaner.Furniture.HtmlBlocks;

namespace Ingestion.Benchmarks.Training.Boosting;

/// <summary>Boosts trees for the logistic loss (Friedman 2001), deterministic to the bit.</summary>
internal static class GradientBoosting
{
    /// <summary>Trains.</summary>
    /// <param name="rows">Features.</param>
    /// <param name="targets">What each row should be, 0 to 1.</param>
    /// <param name="weights">What each row weighs.</param>
    /// <param name="groups">The group (page) of each row; a tree sees whole groups or none of them.</param>
    /// <param name="options">How.</param>
    public static TreeEnsemble Train(IReadOnlyList<float[]> rows, double[] targets, double[] weights, int[] groups, BoostingOptions options)
    {
        var columns = rows[0].Length;
        var data = BinnedRows.Of(rows, columns);
        var grower = new TreeGrower(data, options);
        var random = new TrainingRandom(options.Seed);
        var scores = new double[rows.Count];
        var gradients = new long[rows.Count];
        var hessians = new long[rows.Count];
        var flat = new FlatTrees();
        var groupCount = groups.Max() + 1;
        for (var tree = 0; tree < options.Trees; tree++)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                var p = Logistic.Of(scores[i]);
                gradients[i] = (long)(weights[i] * (p - targets[i]) * TreeGrower.Unit);
                hessians[i] = (long)(weights[i] * Math.Max(1e-4, p * (1 - p)) * TreeGrower.Unit);
            }

            var inside = new bool[groupCount];
            for (var g = 0; g < groupCount; g++) inside[g] = random.Unit() < options.GroupShare;
            var features = Enumerable.Range(0, columns).Where(f => random.Unit() < options.FeatureShare && data.Cuts[f].Length > 0).ToArray();
            var sample = Enumerable.Range(0, rows.Count).Where(i => inside[groups[i]]).ToArray();
            var root = grower.Grow(sample, features, gradients, hessians);
            flat.Add(root, data);
            AddTo(scores, root, data);
        }

        return flat.ToEnsemble(columns);
    }

    private static void AddTo(double[] scores, TreeGrower.Node root, BinnedRows data)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            var node = root;
            while (node.Feature >= 0) node = data.Bins[node.Feature][i] <= node.Bin ? node.Left! : node.Right!;
            scores[i] += node.Value;
        }
    }
}
