namespace Ingestion.Persister.Profiles;

/// <summary>A text to be counted for its source's profile.</summary>
/// <param name="Position">Where it stands in the order of texts.</param>
/// <param name="Source">The source label.</param>
/// <param name="ArticleId">Its article.</param>
/// <param name="Lines">Hashes of its distinct lines.</param>
internal sealed record CountedText(long Position, string Source, Guid ArticleId, long[] Lines);
