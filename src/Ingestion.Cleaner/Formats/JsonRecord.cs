using System.Text.Json;
using Ingestion.Cleaner.Metadata;

namespace Ingestion.Cleaner.Formats;

/// <summary>One JSON object read as an article: its fields by <see cref="FieldNames"/>, the best name of each first.</summary>
internal sealed class JsonRecord
{
    private const int LongestUrl = 2048;
    private readonly Dictionary<ArticleField, SortedList<int, JsonElement>> _fields = [];

    /// <summary>Reads an object's own fields.</summary>
    public JsonRecord(JsonElement value)
    {
        foreach (var property in value.EnumerateObject())
        {
            var (field, order) = FieldNames.Find(property.Name);
            if (field == ArticleField.None || property.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) continue;
            if (!_fields.TryGetValue(field, out var list)) _fields[field] = list = [];
            list.TryAdd(order, property.Value);
        }

        ReadBodies();
    }

    /// <summary>The body, or null.</summary>
    public string? Body { get; private set; }

    /// <summary>The whole page as it came, with its surroundings, or null.</summary>
    public string? WholePage { get; private set; }

    /// <summary>Whether it has a text, which only an article has.</summary>
    public bool HasBody => Body is not null || WholePage is not null;

    /// <summary>Whether it has a headline with a summary, which an article has of which only the beginning was delivered.</summary>
    public bool HasSummary => First(ArticleField.Title) is not null && First(ArticleField.Summary) is not null;

    /// <summary>The summary.</summary>
    public string? Summary => FragmentReader.PlainLine(First(ArticleField.Summary));

    /// <summary>The language as written, or null.</summary>
    public string? Language => First(ArticleField.Language)?.Trim();

    /// <summary>Fills what is not stated yet.</summary>
    /// <param name="facts">What is filled.</param>
    /// <param name="source">What the values are said to come from.</param>
    /// <param name="conventions">How dates are written where no language is stated.</param>
    public void Fill(StatedFacts facts, string source, DateConventions conventions)
    {
        facts.Title ??= Note(facts, "Title", source, facts.Title, FragmentReader.PlainLine(First(ArticleField.Title)));
        if (Body is not null) facts.Subtitle ??= Note(facts, "Subtitle", source, facts.Subtitle, SubtitleOf());
        facts.CanonicalUrl ??= Note(facts, "CanonicalUrl", source, facts.CanonicalUrl, Address());
        facts.SiteName ??= Note(facts, "SiteName", source, facts.SiteName, FragmentReader.PlainLine(Strings(ArticleField.SiteName).FirstOrDefault(s => !IsAddress(s))));
        facts.Section ??= Note(facts, "Section", source, facts.Section, FragmentReader.PlainLine(First(ArticleField.Section)));
        facts.Language ??= Note(facts, "Language", source, facts.Language, Language);
        conventions = conventions.In(facts.Language);
        if (facts.Published is null && Time(ArticleField.Published, conventions) is { } published) (facts.Published, facts.Sources["Published"]) = (published, source);
        if (facts.Updated is null && Time(ArticleField.Updated, conventions) is { } updated) (facts.Updated, facts.Sources["Updated"]) = (updated, source);
        FillLists(facts, source);
    }

    private void FillLists(StatedFacts facts, string source)
    {
        if (facts.Authors.Count == 0)
        {
            foreach (var author in Strings(ArticleField.Authors)) AuthorParser.AddTo(facts.Authors, author);
            if (facts.Authors.Count > 0) facts.Sources["Authors"] = source;
        }

        if (facts.Tags.Count > 0) return;
        foreach (var tag in Strings(ArticleField.Tags).SelectMany(t => t.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            if (tag.Length <= 100 && facts.Tags.Count < 100 && !facts.Tags.Contains(tag)) facts.Tags.Add(tag);
        if (facts.Tags.Count > 0) facts.Sources["Tags"] = source;
    }

    private static string? Note(StatedFacts facts, string name, string source, string? stated, string? value)
    {
        if (stated is null && !string.IsNullOrEmpty(value)) facts.Sources[name] = source;
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>A summary that is the body's own beginning is no subtitle.</summary>
    private string? SubtitleOf()
    {
        var summary = Summary;
        return summary is null || summary.Length > 600 || Body!.Contains(summary.TrimEnd('.', '…', ' '), StringComparison.Ordinal) ? null : summary;
    }

    /// <summary>Some tools write the address under 'source'.</summary>
    private string? Address() => Strings(ArticleField.Url).Concat(Strings(ArticleField.SiteName)).FirstOrDefault(IsAddress)?.Trim();

    private static bool IsAddress(string text) =>
        text.Length <= LongestUrl && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private Contracts.Articles.StatedTime? Time(ArticleField field, DateConventions conventions)
    {
        foreach (var value in Strings(field))
            if (value.Length <= 100 && StatedTimeParser.ParseMachine(value, conventions) is { } time) return time;
        return null;
    }

    /// <summary>The first body, unless another is much longer (a text cut short beside the whole one). A list of paragraphs is one body; a whole page beside a text is none.</summary>
    private void ReadBodies()
    {
        if (!_fields.TryGetValue(ArticleField.Body, out var list)) return;
        foreach (var value in list.Values)
        {
            var body = string.Join('\n', JsonText.Strings(value));
            if (string.IsNullOrWhiteSpace(body)) continue;
            if (FragmentReader.IsWholePage(body)) WholePage ??= body;
            else if (Body is null || body.Length > Body.Length * 3 / 2) Body = body;
        }
    }

    private string? First(ArticleField field) => Strings(field).FirstOrDefault();

    private IEnumerable<string> Strings(ArticleField field)
    {
        if (!_fields.TryGetValue(field, out var list)) yield break;
        foreach (var value in list.Values)
            foreach (var text in JsonText.Strings(value, numbers: field is ArticleField.Title or ArticleField.Published or ArticleField.Updated))
                if (!string.IsNullOrWhiteSpace(text)) yield return text;
    }
}
