using Ingestion.Classifier.Language;
using Ingestion.Classifier.Weights;

namespace Ingestion.Benchmarks.Training.Languages;

/// <summary>
/// Softmax regression over n-grams, begun at naive Bayes and learnt by stochastic gradient descent on pieces of the texts: sentences,
/// pairs of words and single words, since all of these are asked for.
/// </summary>
internal sealed class LanguageLearner
{
    private readonly LanguageCorpus corpus;
    private readonly NgramCounts counts;
    private readonly LanguageTraining settings;
    private readonly HashIndex index;
    private readonly float[] weights;
    private readonly TrainingRandom random = new(20240601);
    private readonly uint[] features = new uint[20_000];
    private readonly int[] rows = new int[20_000];
    private readonly float[] scores = new float[256];
    private readonly float[] gradient = new float[256];
    private readonly bool[] core;

    public LanguageLearner(LanguageCorpus corpus, NgramCounts counts, LanguageTraining settings)
    {
        (this.corpus, this.counts, this.settings) = (corpus, counts, settings);
        index = new HashIndex(counts.Keys);
        weights = NaiveBayes();
        core = corpus.Languages.Select(l => LanguageCodes.Core.Contains(l)).ToArray();
    }

    public float[] Weights => weights;

    public void Learn(TextWriter log)
    {
        var order = Enumerable.Range(0, corpus.Texts.Count).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            var (loss, right, seen) = (0.0, 0, 0);
            for (var i = 0; i < order.Length; i++)
            {
                var rate = settings.Rate * (1 - ((epoch + ((double)i / order.Length)) / settings.Epochs));
                var text = corpus.Texts[order[i]];
                var repeats = core[text.Language] ? settings.CoreRepeats : 1;
                Step(text, Piece(text.Folded, settings.SentenceLetters), rate, ref loss, ref right, ref seen);
                for (var r = 0; r < repeats; r++)
                {
                    Step(text, Words(text.Folded, 1), rate, ref loss, ref right, ref seen);
                    if (r % 2 == 0) Step(text, Words(text.Folded, 2), rate, ref loss, ref right, ref seen);
                }
            }

            log.WriteLine($"  epoch {epoch + 1}: loss {loss / seen:F4}, right {(double)right / seen:F4}");
        }
    }

    private float[] NaiveBayes()
    {
        var initial = new float[counts.Languages.Length];
        var mass = new double[256];
        for (var row = 0; row < counts.Keys.Length; row++)
        {
            var (start, end) = (counts.RowStart[row], counts.RowStart[row + 1]);
            var mean = 0.0;
            for (var i = start; i < end; i++) mean += mass[i - start] = counts.Counts[i] / (double)Math.Max(counts.Totals[counts.Languages[i]], 100_000);
            mean /= settings.BackgroundLanguages;
            for (var i = start; i < end; i++)
                initial[i] = (float)(settings.NaiveBayesScale * PortableMath.Log(1 + (mass[i - start] / (mean + settings.BackgroundRate))));
        }

        return initial;
    }

    private void Step(LabelledText text, ReadOnlySpan<char> piece, double rate, ref double loss, ref int right, ref int seen)
    {
        if (piece.Length < 3) return;
        var read = NgramReader.Read(piece, features);
        var known = 0;
        for (var f = 0; f < read; f++)
        {
            if (random.Unit() < settings.Dropout) continue;
            var row = index.Find(features[f]);
            if (row >= 0) rows[known++] = row;
        }

        var scale = (float)(1 / Math.Sqrt(Math.Max(1, read * (1 - settings.Dropout))));
        var candidates = corpus.Candidates[(int)text.Script];
        Array.Clear(scores);
        for (var k = 0; k < known; k++)
            for (int i = counts.RowStart[rows[k]], end = counts.RowStart[rows[k] + 1]; i < end; i++)
                scores[counts.Languages[i]] += weights[i];

        var best = candidates[0];
        foreach (var c in candidates)
            if (scores[c] > scores[best]) best = c;
        var highest = scores[best];
        var total = 0.0;
        foreach (var c in candidates) total += scores[c] = (float)PortableMath.Exp((scores[c] - highest) * scale);
        var probability = scores[text.Language] / total;
        loss -= PortableMath.Log(Math.Max(probability, 1e-30));
        right += best == text.Language ? 1 : 0;
        seen++;
        if (probability > 0.998) return;
        var step = (float)(rate * scale);
        // Languages of other scripts can share a feature (an apostrophe); they are not in question here and stay as they are.
        Array.Clear(gradient);
        foreach (var c in candidates) gradient[c] = (float)(scores[c] / total) * step;
        gradient[text.Language] -= step;
        for (var k = 0; k < known; k++)
            for (int i = counts.RowStart[rows[k]], end = counts.RowStart[rows[k] + 1]; i < end; i++)
                weights[i] -= gradient[counts.Languages[i]];
    }

    private ReadOnlySpan<char> Piece(string folded, int letters)
    {
        if (folded.Length <= letters) return folded;
        var start = folded.LastIndexOf(' ', random.Below(folded.Length - letters + 1));
        var end = folded.LastIndexOf(' ', start + letters - 1);
        return end <= start ? Words(folded, 1) : folded.AsSpan(start, end - start + 1);
    }

    private ReadOnlySpan<char> Words(string folded, int number)
    {
        var start = folded.LastIndexOf(' ', random.Below(folded.Length - 1));
        var end = start;
        for (var n = 0; n < number && end < folded.Length - 1; n++) end = folded.IndexOf(' ', end + 1);
        return folded.AsSpan(start, end - start + 1);
    }
}
