using Ingestion.Classifier.Entities;

namespace Ingestion.Benchmarks.Training.Entities;

/// <summary>Everything the tagger learns from, ready to be learnt.</summary>
/// <param name="Habits">How texts are read.</param>
/// <param name="Features">The hashes of all features, ascending.</param>
/// <param name="Runs">The runs of one epoch; those of small sets several times.</param>
internal sealed record EntityTrainingSet(ReadingHabits Habits, List<uint> Features, TrainingRun[] Runs)
{
    // How often each set is gone over in an epoch: the newswire set is large and noisy, the others small and made by hand.
    private static readonly (string Name, int Weight, bool MiscUnknown)[] Sets =
        [("gmb", 1, false), ("wikigold", 3, false), ("uner-ewt", 3, true), ("crossner-politics", 3, false), ("wnut17", 1, false)];

    /// <summary>The texts that may be trained on, by set.</summary>
    public static List<(string Name, int Weight, bool MiscUnknown, List<GoldDocument> Documents)> ReadTexts(string shared)
    {
        var folder = Path.Combine(shared, "data", "classification", "entities");
        return Sets.Select(s =>
        {
            var documents = GoldDocument.Cut(ConllFile.Read(Path.Combine(folder, s.Name + ".train.conll.gz")));
            return (s.Name, s.Weight, s.MiscUnknown, (s.Name == "gmb" ? documents.Select(NewswireCorrections.Apply) : documents).ToList());
        }).ToList();
    }

    /// <summary>Turns the texts into runs.</summary>
    public static EntityTrainingSet Build(
        List<(string Name, int Weight, bool MiscUnknown, List<GoldDocument> Documents)> texts, ReadingHabits habits, TrainingSettings settings, TextWriter log)
    {
        var numbers = new FeatureNumbers();
        var builder = new RunBuilder(habits, numbers);
        var runs = new List<TrainingRun>();
        foreach (var (name, weight, miscUnknown, documents) in texts)
        {
            var some = documents.SelectMany(d => builder.Build(d, miscUnknown)).ToList();
            log.WriteLine($"  {name}: {some.Count:N0} runs");
            for (var i = 0; i < weight; i++) runs.AddRange(some);
        }

        var kept = FeatureCutoff.Apply(numbers, runs.Distinct(), settings.LeastFeatureCount);
        log.WriteLine($"  {kept.Count:N0} of {numbers.Hashes.Count:N0} features kept");
        return new EntityTrainingSet(habits, kept, [.. runs]);
    }

    /// <summary>Learns the lexicon from the texts and from the topics' training text.</summary>
    public static Lexicon BuildLexicon(
        string shared, List<(string Name, int Weight, bool MiscUnknown, List<GoldDocument> Documents)> texts, TrainingSettings settings, TextWriter log)
    {
        var builder = new LexiconBuilder();
        foreach (var (name, _, _, documents) in texts)
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
