namespace Ingestion.Contracts.Articles;

/// <summary>Where a report was filed from and by which agency ('KYIV (Reuters) —').</summary>
/// <param name="Place">The place as printed, or null.</param>
/// <param name="Agency">The agency, or null.</param>
public sealed record Dateline(string? Place, string? Agency);
