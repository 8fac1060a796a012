using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Formats;

/// <summary>Reads JSON Lines: one object a line (<see cref="JsonLineRecords"/>). A broken line costs itself only.</summary>
internal static class JsonLinesReader
{
    /// <summary>Whether the first two lines are JSON objects each.</summary>
    public static bool AreIn(string text)
    {
        var seen = 0;
        foreach (var line in JsonLineRecords.In(text))
        {
            if (line[0] != '{' || line[^1] != '}' || line.Length < 8) return false;
            if (++seen == 2) return true;
        }

        return false;
    }

    /// <summary>The pages of all lines.</summary>
    public static FormatReading Read(string text, CleanerOptions options, DateConventions conventions, CancellationToken budget)
    {
        var pages = new List<SourcePage>();
        foreach (var line in JsonLineRecords.In(text))
        {
            budget.ThrowIfCancellationRequested();
            if (pages.Count >= options.MaxArticles) break;
            pages.AddRange(JsonReader.Read(line, options, conventions, budget).Pages.Take(options.MaxArticles - pages.Count));
        }

        return pages.Count > 0 ? new FormatReading(pages, null)
            : FormatReading.Refuse(RejectionReason.Malformed, "No line of the file is a JSON object with an article. Check the scraper that wrote it.");
    }
}
