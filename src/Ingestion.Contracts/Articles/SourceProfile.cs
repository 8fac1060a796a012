namespace Ingestion.Contracts.Articles;

/// <summary>The lines that stand in many articles of one source, as counted when the snapshot was taken.</summary>
/// <param name="Source">The source label.</param>
/// <param name="Version">The snapshot's number; stored with each article cleaned by it.</param>
/// <param name="ArticlesSeen">How many distinct articles (sameness groups) the counts were taken over, 0 or more.</param>
/// <param name="LineCounts">A line's hash to how many distinct articles hold it, 2 or more.</param>
public sealed record SourceProfile(
    string Source,
    long Version,
    int ArticlesSeen,
    IReadOnlyDictionary<ulong, int> LineCounts);
