using Ingestion.Classifier.Language;
using Ingestion.Classifier.Topics;

namespace Ingestion.Benchmarks.Predict;

/// <summary><c>predict topics</c>: the best topic and the ranking of all 17. The language is detected, as in the service.</summary>
internal sealed class TopicPredictor : IPredictor
{
    public string Name => "topics";

    public void Predict(string input, string output)
    {
        using var writer = new PredictionWriter(output);
        foreach (var item in JsonLines.Of(input))
        {
            var (title, text) = (item.Text("title"), item.Text("text"));
            var language = LanguageDetector.Default.Detect($"{title}\n{text}").Code;
            var ranking = TopicClassifier.Default.RankAll(title, text, language);
            writer.Write(new
            {
                id = item.Text("id"),
                label = ranking[0].Code,
                probability = ranking[0].Probability,
                ranking = ranking.Select(t => t.Code),
            });
        }
    }
}
