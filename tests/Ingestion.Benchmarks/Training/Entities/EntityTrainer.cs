using Ingestion.Classifier.Entities;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Trains the entity tagger on the sets that may be trained on.</summary>
internal sealed class EntityTrainer : ITrainer
{
    private static readonly string[] Development = ["gmb", "wikigold", "uner-ewt", "crossner-politics", "conll2003-testa", "masakhaner2-pcm", "masakhaner2-swa", "multi-de", "multi-es", "multi-fr", "multi-sv", "multi-ro"];

    /// <inheritdoc />
    public string Name => "entities";

    /// <inheritdoc />
    public string Resource => "src/Ingestion.Classifier/Resources/entities.bin";

    /// <inheritdoc />
    public byte[] Train(string shared, TextWriter log)
    {
        var settings = new TrainingSettings();
        var texts = EntityTrainingSet.ReadTexts(shared);
        var lexicon = EntityTrainingSet.BuildLexicon(shared, texts, settings, log);
        var english = Learn(EntityTrainingSet.Build(texts, ReadingHabits.English(lexicon), settings, log), settings, shared, log);
        var universal = Learn(EntityTrainingSet.Build(texts, ReadingHabits.EnglishAsOther, settings, log), settings with { FeatureDropout = 96, Epochs = 2 }, shared, log);
        return EntityPacker.Pack(new EntityModel(lexicon, english, universal)).Pack();
    }

    /// <summary>Learns the weights, and prints how good they are as it goes.</summary>
    public static TagWeights Learn(EntityTrainingSet set, TrainingSettings settings, string shared, TextWriter log)
    {
        var folder = Path.Combine(shared, "data", "classification", "entities");
        var development = Development.Select(d => (Name: d, Documents: GoldDocument.Cut(ConllFile.Read(Path.Combine(folder, d + ".dev.conll.gz"))).ToList())).ToList();
        var field = new ConditionalRandomField(set.Features.Count, settings);
        var random = new TrainingRandom(20260101);
        var order = (TrainingRun[])set.Runs.Clone();
        TagWeights? learnt = null;
        var habits = set.Habits.Universal ? ReadingHabits.Other(capitalNouns: false) : set.Habits;
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            var loss = field.Epoch(order, settings.Rate, epoch > 1, random);
            log.WriteLine($"  epoch {epoch}: loss {loss:F4}");
            if (epoch % 2 != 0 && epoch != settings.Epochs) continue;
            var (rows, transitions) = field.Weights;
            learnt = ModelQuantiser.Quantise(set.Features, rows, transitions);
            log.WriteLine($"    {learnt.Features.Count:N0} rows; " + string.Join("  ", development.Select(d => $"{d.Name} {ExactSpanScore.Measure(learnt, habits, d.Documents):F4}")));
        }

        return learnt!;
    }
}
