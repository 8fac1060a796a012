using System.Globalization;
using System.Text.Json;
using Ingestion.Benchmarks.Predict;

namespace Ingestion.Benchmarks.Quality;

/// <summary><c>quality entities</c>: exact spans of persons, organisations and places, by set and type.</summary>
internal sealed class EntityTable : IQualityTable
{
    private static readonly Dictionary<string, string> Asked = new()
    {
        ["gmb"] = "0.87", ["wikigold"] = "0.72", ["uner-ewt"] = "0.68", ["crossner-politics"] = "0.74", ["conll2003-testa"] = "0.74",
    };

    /// <inheritdoc />
    public string Name => "entities";

    /// <inheritdoc />
    public async Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        output.WriteLine("entities: exact F1 of PER+ORG+LOC (asked); precision, recall; F1 of each");
        var files = Directory.GetFiles(Path.Combine(shared, "data", "classification", "entities"), "*.dev.conll.gz").Order(StringComparer.Ordinal)
            .OrderByDescending(f => Asked.ContainsKey(SetOf(f)));
        foreach (var gold in files)
        {
            var text = Path.GetTempFileName();
            var predictions = Path.GetTempFileName();
            await Scorer.PrintedAsync(shared, "score-entities", [gold, "--emit-text", text], cancellationToken);
            new EntityPredictor().Predict(text, predictions);
            var score = await Scorer.RunAsync(shared, "score-entities", [gold, predictions], cancellationToken);
            var all = score.GetProperty("all");
            var types = score.GetProperty("per_type").EnumerateObject().Select(t => $"{t.Name} {Number(t.Value, "f1")}");
            output.WriteLine($"  {SetOf(gold),-18} {Number(all, "f1")} ({Asked.GetValueOrDefault(SetOf(gold), "-")})  p {Number(all, "p")} r {Number(all, "r")}  {string.Join("  ", types)}");
            File.Delete(text);
            File.Delete(predictions);
        }
    }

    private static string SetOf(string file) => Path.GetFileName(file).Split('.')[0];

    private static string Number(JsonElement score, string name) =>
        score.GetProperty(name).GetDouble().ToString("F3", CultureInfo.InvariantCulture);
}
