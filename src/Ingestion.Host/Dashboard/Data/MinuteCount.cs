namespace Ingestion.Host.Dashboard.Data;

/// <summary>How many article texts were stored in one minute.</summary>
/// <param name="Minute">Its beginning, UTC.</param>
/// <param name="Articles">How many.</param>
internal sealed record MinuteCount(DateTimeOffset Minute, long Articles);
