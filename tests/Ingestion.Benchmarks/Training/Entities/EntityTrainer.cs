using Ingestion.Classifier.Entities;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Trains the entity tagger on the sets that may be trained on.</summary>
internal sealed class EntityTrainer : ITrainer
{
    // How often each set is gone over in an epoch: the newswire set is large and noisy, the others small and made by hand.
    private static readonly (string Name, int Weight, bool MiscUnknown)[] Sets =
        [("gmb", 1, false), ("wikigold", 3, false), ("uner-ewt", 3, true), ("crossner-politics", 3, false), ("wnut17", 1, false)];

    private static readonly string[] Development = ["gmb", "wikigold", "uner-ewt", "crossner-politics", "conll2003-testa", "masakhaner2-pcm", "multi-de", "multi-es"];

    /// <inheritdoc />
    public string Name => "entities";

    /// <inheritdoc />
    public string Resource => "src/Ingestion.Classifier/Resources/entities.bin";

    /// <inheritdoc />
    public byte[] Train(string shared, TextWriter log)
    {
        var settings = TrainingSettings.FromEnvironment();
        var folder = Path.Combine(shared, "data", "classification", "entities");
        var sets = Sets.Select(s => (s.Name, s.Weight, s.MiscUnknown, Documents: GoldDocument.Cut(ConllFile.Read(Path.Combine(folder, s.Name + ".train.conll.gz"))).ToList())).ToList();
        var lexicon = BuildLexicon(shared, sets.Select(s => (s.Name, s.Documents)), settings, log);

        var numbers = new FeatureNumbers();
        var builder = new RunBuilder(lexicon, numbers);
        var runs = new List<TrainingRun>();
        foreach (var (name, weight, miscUnknown, documents) in sets)
        {
            var some = documents.SelectMany(d => builder.Build(d, miscUnknown)).ToList();
            log.WriteLine($"  {name}: {some.Count:N0} runs");
            for (var i = 0; i < weight; i++) runs.AddRange(some);
        }

        var kept = FeatureCutoff.Apply(numbers, runs.Distinct(), settings.LeastFeatureCount);
        log.WriteLine($"  {kept.Count:N0} of {numbers.Hashes.Count:N0} features kept");
        var perceptron = new AveragedPerceptron(kept.Count);
        var random = new SentenceShuffle(20260101);
        var order = runs.ToArray();
        var development = Development.Select(d => (d, GoldDocument.Cut(ConllFile.Read(Path.Combine(folder, d + ".dev.conll.gz"))).ToList())).ToList();
        EntityModel? model = null;
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            var errors = perceptron.Epoch(order, settings.Dropout, ref random);
            log.WriteLine($"  epoch {epoch}: {errors:N0} wrong");
            if (epoch % 4 != 0 && epoch != settings.Epochs) continue;
            var (rows, transitions) = perceptron.Average();
            model = ModelQuantiser.Quantise(lexicon, kept, rows, transitions);
            log.WriteLine($"    {model.Features.Features.Length:N0} rows; " + string.Join("  ", development.Select(d => $"{d.d} {ExactSpanScore.Measure(model, d.Item2):F4}")));
        }

        using var output = new MemoryStream();
        model!.Write(output);
        return output.ToArray();
    }

    private static Lexicon BuildLexicon(string shared, IEnumerable<(string Name, List<GoldDocument> Documents)> sets, TrainingSettings settings, TextWriter log)
    {
        var builder = new LexiconBuilder();
        foreach (var (name, documents) in sets)
        {
            foreach (var document in documents)
            {
                builder.Read(document.Text, trustCase: name != "wnut17");
                builder.ReadNames(document);
            }
        }

        var topics = Path.Combine(shared, "data", "classification", "topics");
        foreach (var text in RunningText.OfJsonLines(Path.Combine(topics, "wce.train.jsonl.gz"))) builder.Read(text, trustCase: true);
        foreach (var text in RunningText.OfJsonLines(Path.Combine(topics, "huffpost.train.jsonl.gz"))) builder.Read(text, trustCase: false);
        return builder.Build(settings.FineClasses, settings.CoarseClasses, log);
    }
}
