using System.Text.Json;
using Ingestion.Cleaner.Html;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads JSON: an article, a list of articles, or an answer of a news API with the list inside.</summary>
internal static class JsonReader
{
    /// <summary>How deep a list of articles may be wrapped ('response' → 'results').</summary>
    private const int DeepestList = 4;

    /// <summary>The pages of a JSON text.</summary>
    public static FormatReading Read(string text, CleanerOptions options, DateConventions conventions, CancellationToken budget)
    {
        var pages = new List<SourcePage>();
        try
        {
            using var document = LenientJson.Parse(text);
            Collect(document.RootElement, [], pages, options, conventions, 0, budget);
        }
        catch (JsonException)
        {
            return FormatReading.Refuse(RejectionReason.Malformed, "The file begins like JSON and breaks its rules. Check the scraper that wrote it.");
        }

        return FormatReading.Of(pages, "JSON");
    }

    /// <param name="value">Where to look.</param>
    /// <param name="around">The objects around it, the nearest first, where no list lies between: they speak of the same article.</param>
    /// <param name="pages">Where to put what is found.</param>
    /// <param name="options">Limits.</param>
    /// <param name="conventions">How dates are written where a record does not say so itself.</param>
    /// <param name="depth">How deep <paramref name="value"/> lies.</param>
    /// <param name="budget">Cancelled when the time is spent.</param>
    private static void Collect(JsonElement value, JsonRecord[] around, List<SourcePage> pages, CleanerOptions options, DateConventions conventions, int depth, CancellationToken budget)
    {
        budget.ThrowIfCancellationRequested();
        if (depth > DeepestList || pages.Count >= options.MaxArticles) return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                if (item.ValueKind == JsonValueKind.Object) Collect(item, [], pages, options, conventions, depth + 1, budget);
            return;
        }

        if (value.ValueKind != JsonValueKind.Object) return;
        var record = new JsonRecord(value);
        if (record.HasBody || (record.HasSummary && !HoldsArticles(value)))
        {
            var page = PageOf(record, options, budget);
            foreach (var teller in (JsonRecord[])[record, .. around]) teller.Fill(page.Facts, "json", conventions);
            if (pages.Count < options.MaxArticles) pages.Add(page);
            return;
        }

        foreach (var property in value.EnumerateObject())
            if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) Collect(property.Value, [record, .. around], pages, options, conventions, depth + 1, budget);
    }

    /// <summary>A feed has a title and a description too, and a list of articles: it is none itself. Authors with a text about them are no such list.</summary>
    private static bool HoldsArticles(JsonElement value) => value.EnumerateObject().Any(property =>
        property.Value.ValueKind == JsonValueKind.Array && FieldNames.Find(property.Name).Field == ArticleField.None
        && property.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object && new JsonRecord(item).HasBody));

    /// <summary>Where a crawler kept the page as it came and nothing made of it, that is read as a page is.</summary>
    private static SourcePage PageOf(JsonRecord record, CleanerOptions options, CancellationToken budget) =>
        record.Body is null && record.WholePage is { } markup
            ? HtmlBlockReader.Read(HtmlTreeBuilder.Build(markup, options.MaxDepth, options.MaxNodes, budget), options.MaxBlocks, budget)
            : FragmentReader.Read(record.Body ?? record.Summary!, new StatedFacts(), options, budget);
}
