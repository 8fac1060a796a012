using System.Text.Json;
using Ingestion.Benchmarks.Predict;
using Ingestion.Benchmarks.Training.Languages;
using Ingestion.Classifier.Topics;

namespace Ingestion.Benchmarks.Training.Topics;

/// <summary>The texts that the topic model may learn from, and the taxonomy's own words.</summary>
internal sealed class TopicCorpus
{
    private static readonly string[] Files = ["wce.train", "huffpost.train", "sib200.train", "usbills-aux.train"];

    public List<TopicText> Texts { get; } = [];

    /// <summary>For each source the topics that occur in it: a source says nothing about the others.</summary>
    public List<bool[]> Topics { get; } = [];

    public static TopicCorpus Read(string shared)
    {
        var corpus = new TopicCorpus();
        var folder = Path.Combine(shared, "data/classification/topics");
        for (var source = 0; source < Files.Length; source++)
        {
            corpus.Topics.Add(new bool[MediaTopics.Count]);
            foreach (var item in MeasuringFile.Read(Path.Combine(folder, Files[source] + ".jsonl.gz")))
                corpus.Add(source, item.Text("label"), item.Text("title"), item.Text("text"), Language(item.Text("lang")), 1);
        }

        corpus.Topics.Add(new bool[MediaTopics.Count]);
        using var taxonomy = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "iptc-media-topics.json")));
        foreach (var topic in taxonomy.RootElement.GetProperty("topics").EnumerateArray())
        {
            corpus.Add(Files.Length, topic.Text("code"), topic.Text("name"), topic.Text("definition"), "en", 1);
            foreach (var narrower in topic.GetProperty("narrower").EnumerateArray())
                corpus.Add(Files.Length, topic.Text("code"), narrower[1].GetString()!, "", "en", 1);
        }

        return corpus;
    }

    /// <summary>The detector's name of a language given as <c>en</c> or <c>fra_Latn</c>.</summary>
    public static string Language(string given) => given.Length > 3 ? LanguageCodes.Published(Individual(given[..3])) : LanguageCodes.Published(given);

    private static string Individual(string code) => code switch { "arb" => "ara", "pes" => "fas", "swh" => "swa", _ => code };

    private void Add(int source, string code, string title, string text, string language, double weight)
    {
        var topic = MediaTopics.PlaceOf(code);
        var features = new uint[((title.Length + text.Length) * 4) + 2000];
        var read = TopicFeatures.Read(title, language, features);
        read += TopicFeatures.Read(text, language, features.AsSpan(read));
        Topics[source][topic] = true;
        Texts.Add(new(source, topic, features[..read], weight));
    }
}
