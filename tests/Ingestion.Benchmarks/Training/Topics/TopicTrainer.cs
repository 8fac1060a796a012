using Ingestion.Classifier.Topics;

namespace Ingestion.Benchmarks.Training.Topics;

/// <summary><c>train topics</c>: the model of <see cref="TopicClassifier"/>.</summary>
internal sealed class TopicTrainer : ITrainer
{
    public string Name => "topics";

    public string Resource => "src/Ingestion.Classifier/Resources/" + TopicModels.Resource;

    public byte[] Train(string shared, TextWriter log)
    {
        TopicTraining[] models = [TopicTraining.Articles, TopicTraining.Lines, TopicTraining.Others];
        return PackedWriter.Pack([.. models.Select(m => Learn(TopicCorpus.Read(shared, m, m.SelfTaughtWeight > 0 ? Teacher(shared, log, m) : null), m, log))]);
    }

    /// <summary>A model that has learnt once, of the labelled texts alone.</summary>
    private static TopicModel Teacher(string shared, TextWriter log, TopicTraining settings) =>
        new(Learn(TopicCorpus.Read(shared, settings), settings, log).ToArray());

    private static PackedWriter Learn(TopicCorpus corpus, TopicTraining settings, TextWriter log)
    {
        var writer = new PackedWriter();
        var learner = new TopicLearner(corpus, settings);
        log.WriteLine($"  {corpus.Texts.Count:N0} texts, {learner.Keys.Length:N0} features");
        learner.Learn(log);
        const int n = MediaTopics.Count;
        var quantized = learner.Weights.Select(w => (byte)(sbyte)Math.Clamp((int)Math.Round(w * 1e6 / settings.Step), -127, 127)).ToArray();
        var kept = Enumerable.Range(0, learner.Keys.Length).Where(row => quantized.AsSpan(row * n, n).ContainsAnyExcept((byte)0)).ToArray();
        writer.Number(settings.Step);
        writer.Number(kept.Length);
        writer.Ascending([.. kept.Select(row => learner.Keys[row])]);
        foreach (var row in kept) writer.Bytes(quantized.AsSpan(row * n, n));
        return writer;
    }
}
