using System.Globalization;
using System.Text.Json;
using Ingestion.Classifier.Quantities;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.Quality;

/// <summary>Quantities on the project's own sentences: right is exact span and value; the other fields are counted over the right ones.</summary>
internal sealed class QuantitiesTable : IQualityTable
{
    private static readonly string[] Fields = ["qualifier", "unit", "object", "claimant"];

    public string Name => "quantities";

    public async Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        var parts = new Dictionary<string, SpanCount> { ["looked at"] = new(), ["held out"] = new(), ["all"] = new(), ["English"] = new(), ["other languages"] = new() };
        var fields = Fields.ToDictionary(f => f, _ => (Right: 0, All: 0));
        foreach (var sentence in GoldFile.Read("quantities"))
        {
            var (id, text, language) = (sentence.GetProperty("id").GetString()!, sentence.GetProperty("text").GetString()!, sentence.GetProperty("language").GetString()!);
            var gold = sentence.GetProperty("quantities").EnumerateArray().ToArray();
            var found = QuantityFinder.Find(TextAnalysis.Of(text), language, []);
            var heldOut = GoldFile.IsHeldOut(id);
            var right = 0;
            var wrongFields = "";
            foreach (var g in gold)
            {
                if (found.FirstOrDefault(f => Matches(g, f)) is not { } match) continue;
                right++;
                foreach (var field in Fields)
                {
                    var ok = g.GetProperty(field).GetString() == ValueOf(match, field);
                    fields[field] = (fields[field].Right + (ok ? 1 : 0), fields[field].All + 1);
                    if (!ok) wrongFields += $" {field} {g.GetProperty(field).GetString() ?? "null"} <> {ValueOf(match, field) ?? "null"};";
                }
            }

            foreach (var part in new[] { heldOut ? "held out" : "looked at", language == "en" ? "English" : "other languages", "all" }) parts[part].Add(right, gold.Length, found.Count);
            if (!heldOut && (right < gold.Length || right < found.Count || wrongFields.Length > 0)) await output.WriteLineAsync(Miss(id, language, text, gold, found, wrongFields));
        }

        foreach (var (part, count) in parts) await output.WriteLineAsync($"quantities, {part,-16} {count}");
        await output.WriteLineAsync("of the right ones: " + string.Join(", ", fields.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {(double)f.Value.Right / Math.Max(1, f.Value.All):F3}"))));
    }

    private static bool Matches(JsonElement gold, Quantity found) =>
        gold.GetProperty("start").GetInt32() == found.Start && gold.GetProperty("end").GetInt32() == found.End
        && Same(gold.GetProperty("value").GetDecimal(), found.Value)
        && (gold.GetProperty("high").ValueKind == JsonValueKind.Null ? found.High is null : found.High is { } high && Same(gold.GetProperty("high").GetDecimal(), high));

    // Parts of a whole are written with four digits in the gold.
    private static bool Same(decimal gold, decimal found) => Math.Abs(gold - found) <= 0.0001m * Math.Max(1, Math.Abs(gold));

    private static string? ValueOf(Quantity quantity, string field) => field switch
    {
        "qualifier" => quantity.Qualifier,
        "unit" => quantity.Unit,
        "object" => quantity.Object,
        _ => quantity.Claimant,
    };

    private static string Miss(string id, string language, string text, JsonElement[] gold, IReadOnlyList<Quantity> found, string fields) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {id} {language} {text}\n     gold  {string.Join("; ", gold.Select(g => $"{g.GetProperty("text")} = {g.GetProperty("value")}"))}\n     found {string.Join("; ", found.Select(f => $"{f.Text} = {f.Value}"))}\n    {fields}");
}
