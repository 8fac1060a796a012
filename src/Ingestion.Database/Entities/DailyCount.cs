namespace Ingestion.Database.Entities;

/// <summary><c>news.daily_count</c>: Articles a day by source, likeliest topic and country, kept up to date by the grouper. For totals take country = '*'.</summary>
public sealed class DailyCount
{
    /// <summary>Day of publication (UTC), or of finding where no time is stated.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The source label.</summary>
    public string Source { get; set; } = "";

    /// <summary>Code of the likeliest topic; null for none.</summary>
    public string? Topic { get; set; }

    /// <summary>* counts every article once; else ISO 3166-1 code: articles that mention a place in that country.</summary>
    public string Country { get; set; } = "";

    /// <summary>How many articles.</summary>
    public int Articles { get; set; }
}
