using System.Text.Json;
using Ingestion.Benchmarks.Predict;
using Ingestion.Benchmarks.Training.Entities;
using Ingestion.Benchmarks.Training.Languages;
using Ingestion.Classifier.Topics;

namespace Ingestion.Benchmarks.Training.Topics;

/// <summary>The texts that a topic model may learn from, the taxonomy's own words and the seeds.</summary>
internal sealed class TopicCorpus
{
    private static readonly string[] Files = ["wce.train", "huffpost.train", "sib200.train", "usbills-aux.train"];

    private const int SelfTaughtSentences = 6;

    private readonly TopicTraining settings;

    private TopicCorpus(TopicTraining settings) => this.settings = settings;

    public List<TopicText> Texts { get; } = [];

    /// <summary>For each source the topics that occur in it: a source says nothing about the others.</summary>
    public List<bool[]> Topics { get; } = [];

    /// <summary>Reads all texts.</summary>
    /// <param name="shared">The folder with the measuring sets.</param>
    /// <param name="settings">What is taught.</param>
    /// <param name="teacher">A model that has learnt once and labels further texts; null: none are added.</param>
    public static TopicCorpus Read(string shared, TopicTraining settings, TopicModel? teacher = null)
    {
        var corpus = new TopicCorpus(settings);
        var folder = Path.Combine(shared, "data/classification/topics");
        double[] weights = [1, 1, settings.SentenceWeight, settings.BillsWeight];
        for (var source = 0; source < Files.Length; source++)
        {
            corpus.Topics.Add(new bool[MediaTopics.Count]);
            foreach (var item in JsonLines.Of(Path.Combine(folder, Files[source] + ".jsonl.gz")))
                corpus.Add(MediaTopics.PlaceOf(item.Text("label")), $"{item.Text("title")}\n{item.Text("text")}", Language(item.Text("lang")), weights[source]);
        }

        if (settings.OtherLanguages) corpus.AddFurtherLanguages(shared);
        if (teacher is not null) corpus.AddSelfTaught(shared, teacher);
        corpus.Topics.Add(new bool[MediaTopics.Count]);
        corpus.AddTaxonomy(Path.Combine(folder, "iptc-media-topics.json"));
        corpus.Topics.Add(new bool[MediaTopics.Count]);
        corpus.AddSeeds();
        corpus.Balance();
        return corpus;
    }

    /// <summary>The detector's name of a language given as <c>en</c> or <c>fra_Latn</c>.</summary>
    public static string Language(string given) => LanguageCodes.Published(given.Length > 3 ? Individual(given[..3]) : given);

    private static string Individual(string code) => code switch { "arb" => "ara", "pes" => "fas", "swh" => "swa", _ => code };

    // The languages' set holds the topics' sentences in 114 more languages, a sentence under the same number in each.
    private void AddFurtherLanguages(string shared)
    {
        var sentences = JsonLines.Of(Path.Combine(shared, "data/classification/topics/sib200.train.jsonl.gz")).Select(s => (Id: SentenceId(s), Label: s.Text("label"))).ToList();
        var languages = sentences.Select(s => s.Id.Language).ToHashSet();
        var labels = sentences.DistinctBy(s => s.Id.Number).ToDictionary(s => s.Id.Number, s => s.Label);
        Topics.Add(new bool[MediaTopics.Count]);
        foreach (var item in JsonLines.Of(Path.Combine(shared, "data/classification/languages/flores.train.jsonl.gz")))
        {
            var id = SentenceId(item);
            if (!languages.Contains(id.Language) && labels.TryGetValue(id.Number, out var label))
                Add(MediaTopics.PlaceOf(label), $"\n{item.Text("text")}", Language(item.Text("lang")), settings.FurtherLanguagesWeight);
        }
    }

    // As in flores-afr_Latn-403.
    private static (string Language, string Number) SentenceId(JsonElement item) => item.Text("id").Split('-') is [_, var language, var number]
        ? (language, number)
        : throw new InvalidDataException($"'{item.Text("id")}' does not name a language and a sentence");

    // Newswire that is there for its entities, cut into short articles.
    private void AddSelfTaught(string shared, TopicModel teacher)
    {
        Topics.Add(new bool[MediaTopics.Count]);
        Span<double> scores = stackalloc double[MediaTopics.Count];
        foreach (var sentences in ConllFile.Read(Path.Combine(shared, "data/classification/entities/gmb.train.conll.gz")).Chunk(SelfTaughtSentences))
        {
            var text = string.Join('\n', sentences.Select(s => string.Join(' ', s.Tokens)));
            var features = new uint[TopicFeatures.BufferFor(text.Length)];
            teacher.Score(features.AsSpan(0, TopicFeatures.Read(text, "en", features)), scores);
            for (var topic = 0; topic < scores.Length; topic++) scores[topic] += TopicCalibration.Articles.Biases[topic];
            var ranked = Enumerable.Range(0, scores.Length).Zip(scores.ToArray()).OrderByDescending(s => s.Second).ToList();
            if (ranked[0].Second - ranked[1].Second >= settings.SelfTaughtLead) Add(ranked[0].First, text, "en", settings.SelfTaughtWeight);
        }
    }

    private void AddTaxonomy(string file)
    {
        using var taxonomy = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var topic in taxonomy.RootElement.GetProperty("topics").EnumerateArray())
        {
            var place = MediaTopics.PlaceOf(topic.Text("code"));
            Add(place, $"{topic.Text("name")}\n{topic.Text("definition")}", "en", settings.TaxonomyWeight);
            foreach (var narrower in topic.GetProperty("narrower").EnumerateArray()) Add(place, narrower[1].GetString()!, "en", settings.TaxonomyWeight);
        }
    }

    private void AddSeeds()
    {
        var random = new TrainingRandom(20240603);
        foreach (var group in SeedLexicon.Read().GroupBy(s => (s.Language, s.Topic)))
        {
            var phrases = group.Select(s => s.Phrase).ToArray();
            var place = group.Key.Topic - 1;
            foreach (var phrase in phrases) Add(place, phrase, group.Key.Language, settings.SeedWeight);
            for (var texts = group.Key.Language == "en" ? settings.SeedTexts : settings.SeedTexts / 4; texts > 0; texts--)
                Add(place, string.Join(". ", Enumerable.Range(0, 1 + random.Below(settings.SeedPhrases)).Select(_ => phrases[random.Below(phrases.Length)])), group.Key.Language, settings.SeedWeight);
        }
    }

    private void Balance()
    {
        foreach (var source in Texts.GroupBy(t => t.Source))
        {
            var counts = source.CountBy(t => t.Topic).ToDictionary();
            var mean = source.Count() / (double)counts.Count;

            // The power from the portable logarithm: the C library's may differ between processors.
            foreach (var text in source) text.Weight *= PortableMath.Exp(settings.Balance * PortableMath.Log(mean / counts[text.Topic]));
        }
    }

    private void Add(int topic, string text, string language, double weight)
    {
        if (!settings.OtherLanguages && language != "en") return;
        if (settings.OtherLanguages && language == "en") (language, weight) = (TopicFeatures.NoLanguage, weight * settings.EnglishAsForeign);
        if (weight == 0) return;
        var features = new uint[TopicFeatures.BufferForLine(text.Length)];
        var read = TopicFeatures.Read(text, language, features);
        if (settings.SingleLines) read = TopicFeatures.AddLine(text, features, read);
        Topics[^1][topic] = true;
        Texts.Add(new(Topics.Count - 1, topic, features[..read], read) { Weight = weight });
    }
}
