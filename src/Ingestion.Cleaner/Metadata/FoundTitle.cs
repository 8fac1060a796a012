namespace Ingestion.Cleaner.Metadata;

/// <summary>A page's headline.</summary>
/// <param name="Text">The headline, or null.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="First">The first block that shows it, or −1.</param>
/// <param name="Last">The last.</param>
internal readonly record struct FoundTitle(string? Text, string? Source, int First, int Last);
