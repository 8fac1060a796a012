namespace Ingestion.Host.Dashboard.Data;

/// <summary>A name in an article.</summary>
/// <param name="Type">PER, ORG, LOC or MISC.</param>
/// <param name="Name">Its fullest form.</param>
/// <param name="Country">ISO 3166-1 code; null when unknown or no place.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Starts">First unit of each mention in the body.</param>
/// <param name="Ends">One past the last unit of each.</param>
internal sealed record EntityRow(string Type, string Name, string? Country, float Confidence, int[] Starts, int[] Ends);
