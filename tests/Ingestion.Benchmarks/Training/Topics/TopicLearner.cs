using Ingestion.Classifier.Topics;
using Ingestion.Classifier.Weights;

namespace Ingestion.Benchmarks.Training.Topics;

/// <summary>
/// Softmax regression begun at, and pulled back to, a share of naive Bayes (as in Wang and Manning 2012), with per-weight steps (AdaGrad, Duchi
/// et al. 2011), dropped features and averaged epochs. Plain scalar sums in a fixed order: the same weights on any processor.
/// </summary>
internal sealed class TopicLearner
{
    /// <summary>A topic whose probability is this near to what it should be is passed over.</summary>
    private const double LeastError = 0.003;

    private readonly TopicCorpus corpus;
    private readonly TopicTraining settings;
    private readonly HashIndex index;
    private readonly float[] squares;
    private readonly float[] prior;
    private readonly ulong dropped;
    private readonly TrainingRandom random = new(20240602);
    private readonly int[] rows = new int[20_000];

    public TopicLearner(TopicCorpus corpus, TopicTraining settings)
    {
        (this.corpus, this.settings) = (corpus, settings);
        var texts = new Dictionary<uint, int>();
        foreach (var text in corpus.Texts)
            foreach (var feature in text.Features.Distinct())
                texts[feature] = texts.GetValueOrDefault(feature) + 1;
        Keys = [.. texts.Where(t => t.Value >= settings.LeastTexts).Select(t => t.Key).Order()];
        index = new HashIndex(Keys);
        Weights = new float[Keys.Length * MediaTopics.Count];
        squares = new float[Weights.Length];
        dropped = (ulong)(settings.Dropout * ulong.MaxValue);
        for (var i = 0; i < corpus.Texts.Count; i++)
        {
            var text = corpus.Texts[i];
            var found = text.Features.Select(f => index.Find(f)).Where(r => r >= 0).Select(r => (uint)r).ToArray();
            corpus.Texts[i] = text with { Features = found };
        }

        prior = settings.Prior > 0 ? NaiveBayes() : new float[Weights.Length];
        prior.CopyTo(Weights, 0);
    }

    /// <summary>Hashes of the features, ascending.</summary>
    public uint[] Keys { get; }

    /// <summary>A row of 17 for each feature.</summary>
    public float[] Weights { get; }

    public void Learn(TextWriter log)
    {
        var sums = new float[settings.Average > 0 ? Weights.Length : 0];
        var order = Enumerable.Range(0, corpus.Texts.Count).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            var (loss, right) = (0.0, 0);
            for (var i = 0; i < order.Length; i++)
            {
                var rate = settings.Rate * (1 - ((epoch + ((double)i / order.Length)) / settings.Epochs));
                Step(corpus.Texts[order[i]], rate, ref loss, ref right);
            }

            if (epoch >= settings.Epochs - settings.Average)
                for (var w = 0; w < Weights.Length; w++) sums[w] += Weights[w];
            log.WriteLine($"  epoch {epoch + 1}: loss {loss / order.Length:F4}, right {(double)right / order.Length:F4}");
        }

        for (var w = 0; w < sums.Length; w++) Weights[w] = sums[w] / settings.Average;
    }

    /// <summary>Naive Bayes: the logarithm of how much more often a feature stands with a topic than with all, topics weighing alike.</summary>
    private float[] NaiveBayes()
    {
        const int n = MediaTopics.Count;
        var counts = new double[Keys.Length * n];
        var totals = new double[n];
        foreach (var text in corpus.Texts)
        {
            // What a source lacks a topic for, it is taken to be neutral about: else its mere style would speak against that topic.
            var present = corpus.Topics[text.Source];
            var share = text.Weight * settings.Impute / present.Count(p => p);
            foreach (var row in text.Features)
                for (var t = 0; t < n; t++)
                {
                    var part = t == text.Topic ? text.Weight : present[t] ? 0 : share;
                    counts[(row * n) + t] += part;
                    totals[t] += part;
                }
        }

        var all = 0.0;
        foreach (var total in totals) all += total;
        var weights = new float[counts.Length];
        for (var row = 0; row < Keys.Length; row++)
        {
            var sum = 0.0;
            for (var t = 0; t < n; t++) sum += counts[(row * n) + t];
            for (var t = 0; t < n; t++)
                weights[(row * n) + t] = (float)(settings.Prior * PortableMath.Log(((counts[(row * n) + t] / (totals[t] / all)) + settings.PriorTrust) / (sum + settings.PriorTrust)));
        }

        return weights;
    }

    private void Step(TopicText text, double rate, ref double loss, ref int right)
    {
        const int n = MediaTopics.Count;
        var known = 0;
        foreach (var row in text.Features)
            if (random.Next() >= dropped) rows[known++] = (int)row * n;

        Span<float> sum = stackalloc float[n];
        sum.Clear();
        for (var k = 0; k < known; k++)
        {
            var from = Weights.AsSpan(rows[k], n);
            for (var t = 0; t < n; t++) sum[t] += from[t];
        }

        Span<double> p = stackalloc double[n];
        var scale = 1 / Math.Sqrt(Math.Max(1, text.Length * (1 - settings.Dropout)));
        var allowed = corpus.Topics[text.Source];
        var (best, total) = (text.Topic, 0.0);
        for (var t = 0; t < n; t++)
            if (sum[t] > sum[best]) best = t;
        for (var t = 0; t < n; t++) total += p[t] = PortableMath.Exp((sum[t] - sum[best]) * scale) * (allowed[t] ? 1 : settings.Absent);
        for (var t = 0; t < n; t++) p[t] /= total;
        loss -= PortableMath.Log(Math.Max(p[text.Topic], 1e-30));
        right += best == text.Topic ? 1 : 0;
        p[text.Topic] -= 1;

        // A topic that is as good as ruled out teaches nothing: passing over it saves most of the work.
        for (var t = 0; t < n; t++)
        {
            if (Math.Abs(p[t]) < LeastError) continue;
            var slope = (float)(p[t] * scale * text.Weight);
            for (var k = 0; k < known; k++)
            {
                var w = rows[k] + t;
                var gradient = slope + ((float)settings.Decay * (Weights[w] - prior[w]));
                squares[w] += gradient * gradient;
                Weights[w] -= (float)rate * gradient / MathF.Sqrt(squares[w] + 1e-6f);
            }
        }
    }
}
