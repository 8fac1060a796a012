using Ingestion.Classifier.Entities;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Trains the entity tagger on the sets that may be trained on.</summary>
internal sealed class EntityTrainer : ITrainer
{
    private static readonly string[] Development = ["gmb", "wikigold", "uner-ewt", "crossner-politics", "conll2003-testa", "masakhaner2-pcm", "multi-de", "multi-es"];

    /// <inheritdoc />
    public string Name => "entities";

    /// <inheritdoc />
    public string Resource => "src/Ingestion.Classifier/Resources/entities.bin";

    /// <inheritdoc />
    public byte[] Train(string shared, TextWriter log)
    {
        var settings = new TrainingSettings();
        var set = EntityTrainingSet.Read(shared, settings, log);
        var model = Learn(set, settings, shared, log);
        using var output = new MemoryStream();
        model.Write(output);
        return output.ToArray();
    }

    /// <summary>Learns the weights, and prints how good they are as it goes.</summary>
    public static EntityModel Learn(EntityTrainingSet set, TrainingSettings settings, string shared, TextWriter log)
    {
        var folder = Path.Combine(shared, "data", "classification", "entities");
        var development = Development.Select(d => (Name: d, Documents: GoldDocument.Cut(ConllFile.Read(Path.Combine(folder, d + ".dev.conll.gz"))).ToList())).ToList();
        var field = new ConditionalRandomField(set.Features.Count, settings);
        var random = new TrainingRandom(20260101);
        var order = (TrainingRun[])set.Runs.Clone();
        EntityModel? model = null;
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            var loss = field.Epoch(order, settings.Rate, epoch > 1, random);
            log.WriteLine($"  epoch {epoch}: loss {loss:F4}");
            if (epoch % 2 != 0 && epoch != settings.Epochs) continue;
            var (rows, transitions) = field.Weights;
            model = ModelQuantiser.Quantise(set.Lexicon, set.Features, rows, transitions);
            log.WriteLine($"    {model.Features.Features.Length:N0} rows; " + string.Join("  ", development.Select(d => $"{d.Name} {ExactSpanScore.Measure(model, d.Documents):F4}")));
        }

        return model!;
    }
}
