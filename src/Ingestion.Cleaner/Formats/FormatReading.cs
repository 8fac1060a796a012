using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Formats;

/// <summary>What a format reader made of a file: pages, or why there are none.</summary>
/// <param name="Pages">The articles' sources, in the file's order.</param>
/// <param name="Rejected">Why the file is refused; null where it has pages.</param>
internal readonly record struct FormatReading(IReadOnlyList<SourcePage> Pages, Rejected? Rejected)
{
    /// <summary>Pages, or the rejection of a file that has none.</summary>
    public static FormatReading Of(List<SourcePage> pages, string format) =>
        pages.Count > 0 ? new FormatReading(pages, null) : Refuse(RejectionReason.Empty, $"The {format} holds no article. Check the scraper that wrote it.");

    /// <summary>A rejection.</summary>
    public static FormatReading Refuse(RejectionReason reason, string detail) => new([], new Rejected(reason, detail));
}
