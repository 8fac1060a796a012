using Ingestion.Classifier.Topics;
using Ingestion.Classifier.Weights;

namespace Ingestion.Benchmarks.Training.Topics;

/// <summary>Softmax regression with per-weight steps (AdaGrad, Duchi et al. 2011) and dropped features.</summary>
internal sealed class TopicLearner
{
    private readonly TopicCorpus corpus;
    private readonly TopicTraining settings;
    private readonly HashIndex index;
    private readonly float[] squares;
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
    }

    public uint[] Keys { get; }

    public float[] Weights { get; }

    public void Learn(TextWriter log)
    {
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

            log.WriteLine($"  epoch {epoch + 1}: loss {loss / order.Length:F4}, right {(double)right / order.Length:F4}");
        }
    }

    private void Step(TopicText text, double rate, ref double loss, ref int right)
    {
        const int n = MediaTopics.Count;
        var known = 0;
        foreach (var feature in text.Features)
        {
            if (random.Unit() < settings.Dropout) continue;
            var row = index.Find(feature);
            if (row >= 0 && known < rows.Length) rows[known++] = row;
        }

        Span<double> p = stackalloc double[n];
        p.Clear();
        for (var k = 0; k < known; k++)
            for (var t = 0; t < n; t++) p[t] += Weights[(rows[k] * n) + t];
        var scale = 1 / Math.Sqrt(Math.Max(1, text.Features.Length * (1 - settings.Dropout)));
        var allowed = corpus.Topics[text.Source];
        var (best, total) = (text.Topic, 0.0);
        for (var t = 0; t < n; t++)
            if (p[t] > p[best]) best = t;
        var highest = p[best];
        for (var t = 0; t < n; t++) total += p[t] = PortableMath.Exp((p[t] - highest) * scale) * (allowed[t] ? 1 : settings.Absent);
        for (var t = 0; t < n; t++) p[t] /= total;
        loss -= PortableMath.Log(Math.Max(p[text.Topic], 1e-30));
        right += best == text.Topic ? 1 : 0;
        p[text.Topic] -= 1;
        for (var k = 0; k < known; k++)
            for (var t = 0; t < n; t++)
            {
                var w = (rows[k] * n) + t;
                var gradient = (float)((p[t] * scale * text.Weight) + (settings.Decay * Weights[w]));
                if (gradient == 0) continue;
                squares[w] += gradient * gradient;
                Weights[w] -= (float)(rate * gradient / Math.Sqrt(squares[w] + 1e-6));
            }
    }
}
