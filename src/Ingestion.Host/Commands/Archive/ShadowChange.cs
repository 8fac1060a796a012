namespace Ingestion.Host.Commands.Archive;

/// <summary>One difference between this version's result and what is stored.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Path">Its path, for people.</param>
/// <param name="Ordinal">The article's place in the file; null where the whole file is meant.</param>
/// <param name="Kind">In what it differs.</param>
/// <param name="Detail">Before and now, in one short line.</param>
public sealed record ShadowChange(Guid FileId, string Path, int? Ordinal, ChangeKind Kind, string Detail);
