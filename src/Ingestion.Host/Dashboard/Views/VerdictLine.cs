namespace Ingestion.Host.Dashboard.Views;

/// <summary>One thing that is not well.</summary>
/// <param name="Level">How bad.</param>
/// <param name="What">What, a sentence.</param>
/// <param name="Cure">What to do, or that it mends itself; may be null.</param>
/// <param name="Command">A command to run; may be null.</param>
internal sealed record VerdictLine(VerdictLevel Level, string What, string? Cure, string? Command = null);
