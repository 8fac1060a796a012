using System.Text.Json;
using Ingestion.Benchmarks.Predict;
using Ingestion.Benchmarks.Training.Languages;

namespace Ingestion.Benchmarks.Quality;

/// <summary><c>quality languages</c>: the 47 core languages, all languages, the headlines, and the reliability of the confidence.</summary>
internal sealed class LanguageTable : IQualityTable
{
    public string Name => "languages";

    public async Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        var core = string.Join(",", LanguageCodes.Core);
        output.WriteLine("languages: accuracy (asked)");
        await Print("flores.dev", core, "47 core", "0.985");
        await Print("lingua.dev", core, "47 core", "sentences 0.972, pairs 0.875, words 0.745");
        await Print("headlines.dev", "eng,fra", "en+fr", "0.997");
        await Print("headlines.dev", null, "16 languages", "0.89");
        await Print("flores.dev", null, "all languages", "-");
        await Print("lingua.dev", null, "all languages", "-");

        async Task Print(string file, string? languages, string what, string asked)
        {
            var gold = Path.Combine(shared, "data/classification/languages", file + ".jsonl.gz");
            var predictions = Path.GetTempFileName();
            new LanguagePredictor().Predict(gold, predictions);
            var score = await Scorer.RunAsync(shared, "score-languages", [gold, predictions, .. languages is null ? Array.Empty<string>() : ["--langs", languages]], cancellationToken);
            output.WriteLine($"  {file} {what}: {string.Join(", ", score.GetProperty("kinds").EnumerateObject().Select(k => $"{k.Name} {k.Value.GetProperty("accuracy").GetDouble():F4}"))} (asked {asked})");
            var weakest = score.GetProperty("per_language").EnumerateObject().OrderBy(l => l.Value.GetProperty("f1").GetDouble()).Take(12);
            output.WriteLine($"    weakest F1: {string.Join(" ", weakest.Select(l => $"{l.Name} {l.Value.GetProperty("f1").GetDouble():F2}"))}");
            if (languages is null) Reliability(gold, predictions, output);
            File.Delete(predictions);
        }
    }

    private static void Reliability(string gold, string predictions, TextWriter output)
    {
        var truth = JsonLines.Of(gold).ToDictionary(i => i.Text("id"), i => LanguageCodes.Published(i.Text("lang")), StringComparer.Ordinal);
        var table = new ReliabilityTable();
        foreach (JsonElement item in JsonLines.Of(predictions))
            table.Add(item.GetProperty("confidence").GetDouble(), item.Text("lang") == truth[item.Text("id")]);
        table.Print(output);
    }
}
