using Ingestion.Classifier.Topics;

namespace Ingestion.Benchmarks.Training.Topics;

/// <summary><c>train topics</c>: the model of <see cref="TopicClassifier"/>.</summary>
internal sealed class TopicTrainer : ITrainer
{
    public string Name => "topics";

    public string Resource => "src/Ingestion.Classifier/Resources/" + TopicModel.Resource;

    public byte[] Train(string shared, TextWriter log) => Train(shared, log, new TopicTraining()).Pack();

    internal static PackedWriter Train(string shared, TextWriter log, TopicTraining settings)
    {
        var corpus = TopicCorpus.Read(shared);
        var learner = new TopicLearner(corpus, settings);
        log.WriteLine($"  {corpus.Texts.Count:N0} texts, {learner.Keys.Length:N0} features");
        learner.Learn(log);
        var quantized = new byte[learner.Weights.Length];
        for (var i = 0; i < quantized.Length; i++)
            quantized[i] = (byte)(sbyte)Math.Clamp((int)Math.Round(learner.Weights[i] * 1e6 / settings.Step), -127, 127);
        var writer = new PackedWriter();
        writer.Number(settings.Step);
        writer.Number(learner.Keys.Length);
        writer.Ascending(learner.Keys);
        writer.Bytes(quantized);
        return writer;
    }
}
