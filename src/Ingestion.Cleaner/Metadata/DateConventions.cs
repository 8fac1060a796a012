namespace Ingestion.Cleaner.Metadata;

/// <summary>What is known about how a file writes its dates.</summary>
/// <param name="Language">The declared language (BCP 47), or null.</param>
/// <param name="Reference">A time the date is not after, for dates without a year; null where those are not read.</param>
internal readonly record struct DateConventions(string? Language = null, DateTimeOffset? Reference = null)
{
    /// <summary>Regions whose English puts the month before the day (CLDR): the United States and their territories, the Philippines, Canada.</summary>
    private static readonly string[] MonthFirstRegions = ["US", "AS", "GU", "MH", "MP", "PR", "UM", "VI", "PH", "CA"];

    /// <summary>Whether 3/4/2020 is the fourth of March: in English of no region or of one of those that write so.</summary>
    public bool MonthFirst =>
        Language is { } language && language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
        && (RegionOf(language) is not { } region || MonthFirstRegions.Contains(region, StringComparer.OrdinalIgnoreCase));

    /// <summary>Those of a language where one is stated.</summary>
    public DateConventions In(string? stated) => this with { Language = stated ?? Language };

    /// <summary>The region of a tag: 'GB' of 'en-GB' and of 'en_Latn_GB'; '001' of 'en-001'.</summary>
    private static string? RegionOf(string language) =>
        language.Split('-', '_').Skip(1).FirstOrDefault(part => part.Length == 2 || (part.Length == 3 && char.IsAsciiDigit(part[0])));
}
