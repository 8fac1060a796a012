using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>One sentence of a file's story.</summary>
/// <param name="At">When; null for what has no time of its own.</param>
/// <param name="Sentence">What happened.</param>
internal sealed record StoryStep(DateTimeOffset? At, Markup Sentence);
