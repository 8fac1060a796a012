using System.Globalization;
using System.Text.Json;
using Ingestion.Benchmarks.Predict;
using Ingestion.Classifier.Topics;

namespace Ingestion.Benchmarks.Quality;

/// <summary><c>quality topics</c>: accuracy open and closed, F1 a topic, the most confident half, and the reliability of the probabilities.</summary>
internal sealed class TopicTable : IQualityTable
{
    public string Name => "topics";

    public async Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        output.WriteLine("topics: accuracy open / with accepted / closed (asked)");
        await Print("wce", _ => true, "all", "open 0.815");
        await Print("huffpost", _ => true, "all", "open 0.66");
        await Print("masakhanews", l => l == "en", "en", "closed 0.87, open 0.82, most confident half 0.95");
        await Print("masakhanews", l => l == "fr", "fr", "closed 0.66");
        await Print("agnews", _ => true, "all", "closed 0.85");
        await Print("nytcap", _ => true, "all", "accept 0.68, labour and weather F1 0.40");
        await Print("sib200", l => l == "eng_Latn", "en", "-");
        await Print("sib200", l => l != "eng_Latn", "27 others", "0.76");

        async Task Print(string file, Func<string, bool> wanted, string what, string asked)
        {
            var items = JsonLines.Of(Path.Combine(shared, "data/classification/topics", file + ".dev.jsonl.gz")).Where(i => wanted(i.Text("lang"))).ToList();
            var gold = Path.GetTempFileName();
            var predictions = Path.GetTempFileName();
            File.WriteAllLines(gold, items.Select(i => i.GetRawText()));
            new TopicPredictor().Predict(gold, predictions);
            var open = await Scorer.RunAsync(shared, "score-topics", [gold, predictions], cancellationToken);
            var closed = await Scorer.RunAsync(shared, "score-topics", [gold, predictions, "--closed"], cancellationToken);
            output.WriteLine($"  {file} {what}: {Number(open, "accuracy")} / {Number(open, "accuracy_accept")} / {Number(closed, "accuracy")} (asked {asked})");
            output.WriteLine("    F1: " + string.Join(", ", open.GetProperty("per_label").EnumerateObject().Where(l => l.Value.GetProperty("gold").GetInt32() > 0)
                .Select(l => $"{MediaTopics.Labels[MediaTopics.PlaceOf(l.Name)].Split(',')[0]} {Number(l.Value, "f1")} ({l.Value.GetProperty("gold")})")));
            Reliability(items, predictions, output);
            File.Delete(gold);
            File.Delete(predictions);
        }
    }

    private static string Number(JsonElement score, string name) => score.GetProperty(name).GetDouble().ToString("F3", CultureInfo.InvariantCulture);

    private static void Reliability(List<JsonElement> items, string predictions, TextWriter output)
    {
        var truth = items.ToDictionary(i => i.Text("id"), i => i.Text("label"), StringComparer.Ordinal);
        var answers = JsonLines.Of(predictions).Select(p => (Stated: p.GetProperty("probability").GetDouble(), Right: p.Text("label") == truth[p.Text("id")])).ToList();
        var half = answers.OrderByDescending(a => a.Stated).Take(answers.Count / 2).Average(a => a.Right ? 1.0 : 0);
        output.WriteLine($"    accuracy on the most confident half (open): {half:F3}");
        var table = new ReliabilityTable();
        foreach (var (stated, right) in answers) table.Add(stated, right);
        table.Print(output);
    }
}
