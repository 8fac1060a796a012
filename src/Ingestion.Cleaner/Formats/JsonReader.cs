using System.Text.Json;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads JSON: an article, a list of articles, or an answer of a news API with the list inside.</summary>
internal static class JsonReader
{
    private const int MaxDepth = 64;

    /// <summary>How deep a list of articles may be wrapped ('response' → 'results').</summary>
    private const int DeepestList = 4;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>The pages of a JSON text.</summary>
    public static FormatReading Read(string text, CleanerOptions options, CancellationToken budget = default)
    {
        var pages = new List<SourcePage>();
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            Collect(document.RootElement, pages, options, 0, budget);
        }
        catch (JsonException)
        {
            return FormatReading.Refuse(RejectionReason.Malformed, "The file begins like JSON and breaks its rules. Check the scraper that wrote it.");
        }

        return FormatReading.Of(pages, "JSON");
    }

    /// <summary>Fills facts from a JSON object, such as a sidecar; nothing where it is none.</summary>
    public static void Fill(ReadOnlyMemory<byte> json, StatedFacts facts, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object) new JsonRecord(document.RootElement).Fill(facts, source);
        }
        catch (JsonException)
        {
            // A broken sidecar states nothing; the article is none the worse.
        }
    }

    private static void Collect(JsonElement value, List<SourcePage> pages, CleanerOptions options, int depth, CancellationToken budget)
    {
        budget.ThrowIfCancellationRequested();
        if (depth > DeepestList || pages.Count >= options.MaxArticles) return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                if (item.ValueKind == JsonValueKind.Object) Collect(item, pages, options, depth + 1, budget);
            return;
        }

        if (value.ValueKind != JsonValueKind.Object) return;
        var record = new JsonRecord(value);
        if (record.IsArticle)
        {
            var facts = new StatedFacts();
            record.Fill(facts, "json");
            if (pages.Count < options.MaxArticles) pages.Add(FragmentReader.Read(record.Body ?? record.Summary!, facts, options, budget));
            return;
        }

        foreach (var property in value.EnumerateObject())
            if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) Collect(property.Value, pages, options, depth + 1, budget);
    }
}
