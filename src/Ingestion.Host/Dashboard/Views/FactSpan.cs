namespace Ingestion.Host.Dashboard.Views;

/// <summary>A fact where it stands in the body.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">name, quote, number or date: its underline.</param>
/// <param name="Note">What is known about it.</param>
internal sealed record FactSpan(int Start, int End, string Kind, string Note);
