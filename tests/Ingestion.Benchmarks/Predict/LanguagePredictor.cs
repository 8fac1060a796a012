using Ingestion.Classifier.Language;

namespace Ingestion.Benchmarks.Predict;

/// <summary><c>predict languages</c>.</summary>
internal sealed class LanguagePredictor : IPredictor
{
    public string Name => "languages";

    public void Predict(string input, string output)
    {
        using var writer = new PredictionWriter(output);
        foreach (var item in JsonLines.Of(input))
        {
            var guess = LanguageDetector.Default.Detect(item.Text("text"));
            writer.Write(new { id = item.Text("id"), lang = guess.Code, confidence = guess.Confidence });
        }
    }
}
