using System.Globalization;
using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Bundles.Policies;
using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>
/// The lines of a JSON Lines file, an article each. A line is handed on as it is: the cleaner knows the names that scrapers give to fields.
/// </summary>
internal static class JsonLineEntries
{
    /// <summary>Reads; a line that is no object is refused by its number, blank ones are passed over.</summary>
    /// <param name="lines">The file.</param>
    /// <param name="mostBytes">The most bytes a line may have.</param>
    internal static IEnumerable<BundleItem> Read(Stream lines, long mostBytes)
    {
        var reader = new LineReader(lines);
        for (var number = 1; reader.ReadLine(mostBytes, out var line); number++)
        {
            if (number == 1 && line is [0xEF, 0xBB, 0xBF, ..])
                line = line[3..];
            if (line is not null && line.AsSpan().Trim(" \t\r"u8).IsEmpty)
                continue;
            var path = string.Create(CultureInfo.InvariantCulture, $"line-{number}.json");
            if (line is null)
                yield return EntryBody.TooLarge(path, mostBytes);
            else if (BundleKindSniffer.IsObject(line))
                yield return new BundleItem(path, line);
            else
                yield return BundleItem.Refused(path, RejectionReason.Malformed, string.Create(
                    CultureInfo.InvariantCulture, $"Line {number} is not one JSON object. Check the scraper that wrote it, mend the line and drop it by itself."));
        }
    }
}
