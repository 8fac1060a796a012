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
            item.Text("title"), item.Text("text"), item.Text("lang") is { Length: > 0 } language ? language : "en").Select(keyword => keyword.Text),
    })));
}
