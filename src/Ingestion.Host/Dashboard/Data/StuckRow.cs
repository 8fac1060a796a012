namespace Ingestion.Host.Dashboard.Data;

/// <summary>A file of <c>ops.stuck</c>.</summary>
/// <param name="FileId">Its id.</param>
/// <param name="Path">Its path below the watched folder.</param>
/// <param name="Since">When it was taken, or published again.</param>
/// <param name="Why">Where it waits.</param>
internal sealed record StuckRow(Guid FileId, string Path, DateTimeOffset Since, string Why);
