using Ingestion.Classifier.Entities;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), learnt by stochastic gradients with step sizes by
/// feature (AdaGrad; Duchi, Hazan and Singer, 2011). Plain loops over doubles in a fixed order, so that the weights are the same everywhere.
/// Features are left out at random, words more often than others, so that the surroundings learn to do without them.
/// </summary>
internal sealed class ConditionalRandomField(int features, TrainingSettings settings)
{
    private const int Width = EntityTags.Width;
    private const int Tags = EntityTags.Count;
    private const double Negligible = 1e-3;
    private readonly double[] weights = new double[features * Width];
    private readonly double[] squares = new double[features * Width];
    private readonly double[] transitions = new double[Width * Width];
    private readonly double[] transitionSquares = new double[Width * Width];
    private readonly double[] moves = new double[Width * Width];

    private readonly bool[] knowsWord = new bool[features];

    /// <summary>The learnt weights, for use with all features at once: rows of features, then transitions.</summary>
    public (double[] Rows, double[] Transitions) Weights
    {
        get
        {
            var rows = new double[weights.Length];
            for (var i = 0; i < rows.Length; i++) rows[i] = weights[i] * (256 - (knowsWord[i / Width] ? settings.Dropout : settings.FeatureDropout)) / 256.0;
            return (rows, transitions);
        }
    }

    /// <summary>Goes over the runs once.</summary>
    /// <param name="runs">In the order in which they are learnt.</param>
    /// <param name="rate">The step size.</param>
    /// <param name="trim">Whether runs that the model finds all but impossible are taken for mistakes of the annotation.</param>
    /// <param name="random">Chooses the features that are left out.</param>
    /// <returns>The mean loss of a token.</returns>
    public double Epoch(ReadOnlySpan<TrainingRun> runs, double rate, bool trim, TrainingRandom random)
    {
        var (loss, tokens) = (0.0, 0);
        foreach (var run in runs)
        {
            var length = run.Tags.Length;
            var active = Choose(run, random);
            var scores = new double[length * Width];
            for (var i = 0; i < length; i++)
            {
                foreach (var feature in active[i])
                {
                    for (var tag = 0; tag < Tags; tag++) scores[(i * Width) + tag] += weights[(feature * Width) + tag];
                }
            }

            Array.Clear(moves);
            var wanted = new double[length * Width];
            var expected = new double[length * Width];
            var own = Marginals(run, scores, constrained: false, expected, -1) - Marginals(run, scores, constrained: true, wanted, 1);
            loss += own;
            tokens += length;
            if (trim && own > settings.LargestLoss) continue;
            Update(active, wanted, expected, rate);
        }

        return loss / tokens;
    }

    private int[][] Choose(TrainingRun run, TrainingRandom random)
    {
        var active = new int[run.Features.Length][];
        for (var i = 0; i < active.Length; i++)
        {
            var dropWord = random.Below(256) < settings.Dropout;
            var kept = new List<int>(run.Features[i].Length);
            foreach (var marked in run.Features[i])
            {
                if (marked < 0) knowsWord[~marked] = true;
                if (marked < 0 ? dropWord : random.Below(256) < settings.FeatureDropout) continue;
                kept.Add(marked < 0 ? ~marked : marked);
            }

            active[i] = [.. kept];
        }

        return active;
    }

    // Forward and backward over the tags that the gold allows, or over all; gives the log of the sum over all paths.
    private double Marginals(TrainingRun run, double[] scores, bool constrained, double[] marginals, double sign)
    {
        var length = run.Tags.Length;
        var forward = new double[length * Width];
        var backward = new double[length * Width];
        var emissions = new double[length * Width];
        var norms = new double[length];
        var log = 0.0;
        for (var i = 0; i < length; i++)
        {
            var top = double.MinValue;
            for (var tag = 0; tag < Tags; tag++) top = Math.Max(top, scores[(i * Width) + tag]);
            for (var tag = 0; tag < Tags; tag++)
            {
                if (!constrained || Allows(run, i, tag)) emissions[(i * Width) + tag] = PortableMath.Exp(scores[(i * Width) + tag] - top);
            }

            log += top;
        }

        for (var i = 0; i < length; i++)
        {
            var norm = 0.0;
            for (var tag = 0; tag < Tags; tag++)
            {
                var sum = 0.0;
                if (i == 0) sum = Weight(0, tag);
                else
                {
                    for (var before = 0; before < Tags; before++) sum += forward[((i - 1) * Width) + before] * Weight(before, tag);
                }

                norm += forward[(i * Width) + tag] = sum * emissions[(i * Width) + tag];
            }

            norms[i] = Math.Max(norm, 1e-300);
            for (var tag = 0; tag < Tags; tag++) forward[(i * Width) + tag] /= norms[i];
            log += PortableMath.Log(norms[i]);
        }

        for (var i = length - 1; i >= 0; i--)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                var sum = 0.0;
                if (i == length - 1) sum = Weight(tag, 0);
                else
                {
                    for (var next = 0; next < Tags; next++)
                        sum += Weight(tag, next) * emissions[((i + 1) * Width) + next] * backward[((i + 1) * Width) + next];
                    sum /= norms[i + 1];
                }

                backward[(i * Width) + tag] = sum;
            }
        }

        var total = 0.0;
        for (var tag = 0; tag < Tags; tag++) total += forward[((length - 1) * Width) + tag] * backward[((length - 1) * Width) + tag];
        total = Math.Max(total, 1e-300);
        for (var i = 0; i < length; i++)
        {
            for (var tag = 0; tag < Tags; tag++) marginals[(i * Width) + tag] = forward[(i * Width) + tag] * backward[(i * Width) + tag] / total;
        }

        for (var tag = 0; tag < Tags; tag++)
        {
            moves[tag] += sign * marginals[tag];
            moves[tag * Width] += sign * marginals[((length - 1) * Width) + tag];
        }

        for (var i = 1; i < length; i++)
        {
            for (var before = 0; before < Tags; before++)
            {
                var from = forward[((i - 1) * Width) + before];
                if (from < 1e-9) continue;
                for (var tag = 0; tag < Tags; tag++)
                    moves[(before * Width) + tag] += sign * from * Weight(before, tag) * emissions[(i * Width) + tag] * backward[(i * Width) + tag] / (norms[i] * total);
            }
        }

        return log + PortableMath.Log(total);
    }

    private static bool Allows(TrainingRun run, int i, int tag) =>
        run.Tags[i] == tag || (run.MiscUnknown && run.Tags[i] == EntityTags.Outside && tag >= 13);

    private double Weight(int before, int tag) => Allowed[(before * Width) + tag] ? exponentials[(before * Width) + tag] : 0;

    private static readonly bool[] Allowed = BuildAllowed();
    private readonly double[] exponentials = BuildOnes();

    private static bool[] BuildAllowed()
    {
        var allowed = new bool[Width * Width];
        for (var before = 0; before < Tags; before++)
        {
            for (var tag = 0; tag < Tags; tag++) allowed[(before * Width) + tag] = EntityTags.MayFollow(before, tag);
        }

        return allowed;
    }

    private static double[] BuildOnes()
    {
        var ones = new double[Width * Width];
        Array.Fill(ones, 1.0);
        return ones;
    }

    private void Update(int[][] active, double[] wanted, double[] expected, double rate)
    {
        for (var i = 0; i < active.Length; i++)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                var gradient = wanted[(i * Width) + tag] - expected[(i * Width) + tag];
                if (gradient is < Negligible and > -Negligible) continue;
                var square = gradient * gradient;
                foreach (var feature in active[i])
                {
                    var at = (feature * Width) + tag;
                    var step = gradient - (settings.Decay * weights[at]);
                    squares[at] += square;
                    weights[at] += rate * step / (Math.Sqrt(squares[at]) + 0.1);
                }
            }
        }

        for (var at = 0; at < moves.Length; at++)
        {
            if (!Allowed[at] || moves[at] is < Negligible and > -Negligible) continue;
            transitionSquares[at] += moves[at] * moves[at];
            transitions[at] += rate * moves[at] / (Math.Sqrt(transitionSquares[at]) + 0.1);
            exponentials[at] = PortableMath.Exp(transitions[at]);
        }
    }
}
