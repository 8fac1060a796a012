using System.Text.Json;
using Ingestion.Classifier.Keywords;

namespace Ingestion.Benchmarks.Predict;

/// <summary>Ranks keywords of items with title, text and perhaps lang one line <c>{"id", "keywords"}</c> an item.</summary>
internal sealed class KeywordsPredictor : IPredictor
{
    /// <inheritdoc />
    public string Name => "keywords";

    /// <inheritdoc />
    public void Predict(string input, string output) => File.WriteAllLines(output, JsonLines.Of(input).Select(item => JsonSerializer.Serialize(new
    {
        id = item.GetProperty("id").GetString(),
        keywords = KeywordRanker.Rank(
            JsonLines.Text(item, "title"), JsonLines.Text(item, "text") ?? "", JsonLines.Text(item, "lang") ?? "en").Select(keyword => keyword.Text),
    })));
}
