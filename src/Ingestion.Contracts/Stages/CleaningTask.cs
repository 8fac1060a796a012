using Ingestion.Contracts.Articles;

namespace Ingestion.Contracts.Stages;

/// <summary>What the cleaner works on.</summary>
/// <param name="File">The file.</param>
/// <param name="Hints">What the world knows besides.</param>
public sealed record CleaningTask(RawFile File, CleaningHints Hints);
