using Ingestion.Benchmarks.Training.Boosting;
using Ingestion.Cleaner.Text;

namespace Ingestion.Benchmarks.Training.TextLines;

/// <summary>
/// Gradient boosting of oblivious trees on the logistic loss (Friedman 2001), with gradients in whole numbers, so that sums do
/// not depend on their order.
/// </summary>
internal sealed class ObliviousTreeGrower(LineTable table, TreeSettings settings)
{
    private const int Bins = 64;
    private const double Scale = 1 << 10;
    private readonly int[] _scores = new int[table.Rows];
    private readonly long[] _gradients = new long[table.Rows];
    private readonly long[] _curvatures = new long[table.Rows];
    private readonly byte[] _leaves = new byte[table.Rows];
    private readonly long[] _gradientSums = new long[ObliviousTrees.Leaves * Bins];
    private readonly long[] _curvatureSums = new long[ObliviousTrees.Leaves * Bins];
    private uint _random = 12345;

    public ObliviousTrees Grow()
    {
        var splits = new byte[settings.Trees * 2 * ObliviousTrees.Depth];
        var leaves = new short[settings.Trees * ObliviousTrees.Leaves];
        var ridge = settings.Ridge * Scale * 1024;
        for (var tree = 0; tree < settings.Trees; tree++)
        {
            UpdateGradients();
            var sample = Sample();
            Array.Clear(_leaves);
            for (var depth = 0; depth < ObliviousTrees.Depth; depth++)
            {
                var (feature, threshold) = BestQuestion(sample, depth, ridge);
                splits[(((tree * ObliviousTrees.Depth) + depth) * 2) + 0] = (byte)feature;
                splits[(((tree * ObliviousTrees.Depth) + depth) * 2) + 1] = (byte)threshold;
                var column = table.Columns[feature];
                for (var i = 0; i < table.Rows; i++)
                    if (column[i] > threshold) _leaves[i] |= (byte)(1 << depth);
            }

            SetLeaves(leaves.AsSpan(tree * ObliviousTrees.Leaves, ObliviousTrees.Leaves), sample, ridge);
            for (var i = 0; i < table.Rows; i++) _scores[i] += leaves[(tree * ObliviousTrees.Leaves) + _leaves[i]];
        }

        return new ObliviousTrees(splits, leaves);
    }

    private void UpdateGradients()
    {
        for (var i = 0; i < table.Rows; i++)
        {
            var p = Logistic.Of(_scores[i] / (double)ObliviousTrees.Unit);
            _gradients[i] = (long)Math.Floor(((table.IsBody[i] ? 1 - p : -p) * table.Weights[i] * Scale) + 0.5);
            _curvatures[i] = (long)Math.Floor((p * (1 - p) * table.Weights[i] * Scale) + 0.5);
        }
    }

    private int[] Sample()
    {
        var limit = (uint)(settings.RowShare * uint.MaxValue);
        var rows = new List<int>(table.Rows);
        for (var i = 0; i < table.Rows; i++)
            if (Next() <= limit) rows.Add(i);
        return [.. rows];
    }

    private (int Feature, int Threshold) BestQuestion(int[] sample, int depth, double ridge)
    {
        var limit = (uint)(settings.FeatureShare * uint.MaxValue);
        var best = (Feature: 0, Threshold: 0);
        var bestGain = double.MinValue;
        var leafCount = 1 << depth;
        for (var f = 0; f < table.Columns.Length; f++)
        {
            if (Next() > limit) continue;
            Array.Clear(_gradientSums, 0, leafCount * Bins);
            Array.Clear(_curvatureSums, 0, leafCount * Bins);
            var column = table.Columns[f];
            foreach (var i in sample)
            {
                var at = (_leaves[i] * Bins) + column[i];
                _gradientSums[at] += _gradients[i];
                _curvatureSums[at] += _curvatures[i];
            }

            var gains = Gains(leafCount, ridge);
            for (var t = 0; t < Bins - 1; t++)
            {
                if (gains[t] <= bestGain) continue;
                bestGain = gains[t];
                best = (f, t);
            }
        }

        return best;
    }

    private double[] Gains(int leafCount, double ridge)
    {
        var gains = new double[Bins];
        for (var leaf = 0; leaf < leafCount; leaf++)
        {
            long gradient = 0, curvature = 0;
            for (var b = 0; b < Bins; b++)
            {
                gradient += _gradientSums[(leaf * Bins) + b];
                curvature += _curvatureSums[(leaf * Bins) + b];
            }

            long left = 0, leftCurvature = 0;
            for (var t = 0; t < Bins - 1; t++)
            {
                left += _gradientSums[(leaf * Bins) + t];
                leftCurvature += _curvatureSums[(leaf * Bins) + t];
                double right = gradient - left;
                gains[t] += ((double)left * left / (leftCurvature + ridge)) + (right * right / (curvature - leftCurvature + ridge));
            }
        }

        return gains;
    }

    private void SetLeaves(Span<short> leaves, int[] sample, double ridge)
    {
        var gradients = new long[ObliviousTrees.Leaves];
        var curvatures = new long[ObliviousTrees.Leaves];
        foreach (var i in sample)
        {
            gradients[_leaves[i]] += _gradients[i];
            curvatures[_leaves[i]] += _curvatures[i];
        }

        for (var leaf = 0; leaf < ObliviousTrees.Leaves; leaf++)
        {
            var value = settings.Rate * gradients[leaf] / (curvatures[leaf] + ridge) * ObliviousTrees.Unit;
            leaves[leaf] = (short)Math.Floor(Math.Clamp(value, -4000, 4000) + 0.5);
        }
    }

    private uint Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return _random;
    }
}
