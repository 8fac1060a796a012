namespace Ingestion.Contracts.Articles;

/// <summary>A time as the file states it.</summary>
/// <param name="Value">The instant; missing parts are zero and the offset is zero where none was stated: see the other two members.</param>
/// <param name="Precision">How much of <paramref name="Value"/> was stated.</param>
/// <param name="OffsetStated">Whether a time zone or offset was stated.</param>
public sealed record StatedTime(DateTimeOffset Value, TimePrecision Precision, bool OffsetStated);
