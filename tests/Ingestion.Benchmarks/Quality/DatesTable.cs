using Ingestion.Classifier.Dates;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;

namespace Ingestion.Benchmarks.Quality;

/// <summary>Dates on the project's own sentences: right is exact span and value.</summary>
internal sealed class DatesTable : IQualityTable
{
    public string Name => "dates";

    public async Task PrintAsync(string shared, TextWriter output, CancellationToken cancellationToken)
    {
        var parts = new Dictionary<string, SpanCount> { ["looked at"] = new(), ["held out"] = new(), ["all"] = new(), ["English"] = new(), ["other languages"] = new() };
        foreach (var sentence in GoldFile.Read("dates"))
        {
            var (id, text, language) = (sentence.GetProperty("id").GetString()!, sentence.GetProperty("text").GetString()!, sentence.GetProperty("language").GetString()!);
            var published = sentence.GetProperty("published").GetString() is { } day
                ? new StatedTime(new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd"), TimeOnly.MinValue, TimeSpan.Zero), TimePrecision.Day, false)
                : null;
            var gold = sentence.GetProperty("dates").EnumerateArray().Select(d => (d.GetProperty("start").GetInt32(), d.GetProperty("end").GetInt32(), d.GetProperty("value").GetString())).ToHashSet();
            var found = DateFinder.Find(TextAnalysis.Of(text), language, published);
            var right = found.Count(f => gold.Contains((f.Start, f.End, f.Value)));
            var heldOut = GoldFile.IsHeldOut(id);
            foreach (var part in new[] { heldOut ? "held out" : "looked at", language == "en" ? "English" : "other languages", "all" }) parts[part].Add(right, gold.Count, found.Count);
            if (!heldOut && (right < gold.Count || right < found.Count)) await output.WriteLineAsync(Miss(id, language, text, gold, found));
        }

        foreach (var (part, count) in parts) await output.WriteLineAsync($"dates, {part,-16} {count}");
    }

    private static string Miss(string id, string language, string text, IEnumerable<(int, int, string?)> gold, IEnumerable<DateMention> found) =>
        $"  {id} {language} {text}\n     gold  {string.Join("; ", gold.Select(g => $"{text[g.Item1..g.Item2]} = {g.Item3}"))}\n     found {string.Join("; ", found.Select(f => $"{f.Text} = {f.Value}"))}";
}
