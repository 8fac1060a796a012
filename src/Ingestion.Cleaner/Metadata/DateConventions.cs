namespace Ingestion.Cleaner.Metadata;

/// <summary>What is known about how a file writes its dates.</summary>
/// <param name="Language">The declared language (BCP 47), or null.</param>
/// <param name="Reference">A time the date is not after, for dates without a year; null where those are not read.</param>
internal readonly record struct DateConventions(string? Language = null, DateTimeOffset? Reference = null)
{
    private static readonly string[] DayFirstEnglish = ["en-gb", "en-au", "en-in", "en-nz", "en-ie", "en-za"];

    /// <summary>Whether 3/4/2020 is the fourth of March: in English, unless the region says otherwise.</summary>
    public bool MonthFirst =>
        Language is { } language && language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
        && !DayFirstEnglish.Contains(language.Replace('_', '-'), StringComparer.OrdinalIgnoreCase);
}
