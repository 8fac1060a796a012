using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Facts;

namespace Ingestion.Contracts.Stages;

/// <summary>What the classifier works on.</summary>
/// <param name="Articles">The articles of one file.</param>
/// <param name="Corrections">What was learnt from people's labels, or null.</param>
public sealed record ClassifyingTask(IReadOnlyList<CleanedArticle> Articles, TopicCorrections? Corrections);
