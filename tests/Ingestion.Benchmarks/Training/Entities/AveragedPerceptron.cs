using Ingestion.Classifier.Entities;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>
/// The averaged structured perceptron (Collins, 2002) in whole numbers, so that the weights are the same on every processor. Word
/// features are left out of a part of the updates, so that the surroundings learn to do without them.
/// </summary>
internal sealed class AveragedPerceptron
{
    private const int Width = EntityTags.Width;
    private readonly int[] weights;
    private readonly long[] sums;
    private readonly int[] lastUpdate;
    private readonly int[] transitions = new int[Width * Width];
    private readonly long[] transitionSums = new long[Width * Width];
    private int clock;

    /// <summary>Starts with all weights zero.</summary>
    public AveragedPerceptron(int features)
    {
        weights = new int[features * Width];
        sums = new long[features * Width];
        lastUpdate = new int[features];
    }

    /// <summary>Goes over the runs once.</summary>
    /// <param name="runs">In the order in which they are learnt.</param>
    /// <param name="dropout">Part of the runs in 256 whose word features are left out.</param>
    /// <param name="random">Chooses them.</param>
    /// <returns>How many tags were wrong.</returns>
    public int Epoch(ReadOnlySpan<TrainingRun> runs, int dropout, ref SentenceShuffle random)
    {
        var errors = 0;
        foreach (var run in runs)
        {
            clock++;
            var drop = random.Next(256) < dropout;
            var length = run.Tags.Length;
            var scores = new int[length * Width];
            for (var i = 0; i < length; i++)
            {
                var row = scores.AsSpan(i * Width, Width);
                foreach (var feature in run.Features[i])
                {
                    if (feature < 0 && drop) continue;
                    var from = weights.AsSpan((feature < 0 ? ~feature : feature) * Width, Width);
                    for (var tag = 0; tag < EntityTags.Count; tag++) row[tag] += from[tag];
                }
            }

            var guess = new byte[length];
            new TransitionRows(transitions).Decode(scores, guess);
            errors += Learn(run, guess, drop);
        }

        return errors;
    }

    /// <summary>The averaged weights: rows of features, then transitions, in the same unit.</summary>
    public (double[] Rows, double[] Transitions) Average()
    {
        var rows = new double[weights.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = (sums[i] + ((long)weights[i] * (clock - lastUpdate[i / Width]))) / (double)clock;
        var moves = new double[transitions.Length];
        for (var i = 0; i < moves.Length; i++) moves[i] = transitionSums[i] / (double)clock;
        return (rows, moves);
    }

    private int Learn(TrainingRun run, byte[] guess, bool drop)
    {
        var gold = run.Tags;
        if (run.MiscUnknown) gold = Forgive(gold, guess);
        var errors = 0;
        for (var i = 0; i < guess.Length; i++)
        {
            var (before, beforeGuess) = i == 0 ? (0, 0) : (gold[i - 1], guess[i - 1]);
            if (gold[i] != guess[i] || before != beforeGuess) Move(before, gold[i], beforeGuess, guess[i]);
            if (gold[i] == guess[i]) continue;
            errors++;
            foreach (var marked in run.Features[i])
            {
                if (marked < 0 && drop) continue;
                var feature = marked < 0 ? ~marked : marked;
                Settle(feature);
                weights[(feature * Width) + gold[i]]++;
                weights[(feature * Width) + guess[i]]--;
            }
        }

        if (gold[^1] != guess[^1]) Move(gold[^1], 0, guess[^1], 0);
        for (var i = 0; i < transitions.Length; i++) transitionSums[i] += transitions[i];
        return errors;
    }

    private static byte[] Forgive(byte[] gold, byte[] guess)
    {
        var forgiven = (byte[])gold.Clone();
        for (var i = 0; i < gold.Length; i++)
        {
            if (gold[i] != EntityTags.Outside || guess[i] < 13) continue;
            forgiven[i] = i > 0 && forgiven[i - 1] >= 13 ? guess[i] : (byte)13;
        }

        return forgiven;
    }

    private void Move(int before, int gold, int beforeGuess, int guess)
    {
        transitions[(before * Width) + gold]++;
        transitions[(beforeGuess * Width) + guess]--;
    }

    // Brings the sums of a feature's row up to now before the row changes.
    private void Settle(int feature)
    {
        var elapsed = clock - lastUpdate[feature];
        if (elapsed == 0) return;
        for (var i = feature * Width; i < (feature + 1) * Width; i++) sums[i] += (long)weights[i] * elapsed;
        lastUpdate[feature] = clock;
    }
}
