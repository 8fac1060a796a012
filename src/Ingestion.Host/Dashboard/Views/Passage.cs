namespace Ingestion.Host.Dashboard.Views;

/// <summary>A piece of a text as it is shown: a block of the body, or what was taken off.</summary>
/// <param name="Kind">The block's kind (paragraph, subhead, quote, …); null for what was taken off.</param>
/// <param name="Start">First unit of the block in the body.</param>
/// <param name="End">One past its last.</param>
/// <param name="Reason">Why it was taken off; null for a block.</param>
/// <param name="Removed">What was taken off; null for a block.</param>
internal sealed record Passage(string? Kind, int Start, int End, string? Reason, string? Removed);
