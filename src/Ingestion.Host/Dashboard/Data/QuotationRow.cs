namespace Ingestion.Host.Dashboard.Data;

/// <summary>Who said what.</summary>
/// <param name="Text">The words.</param>
/// <param name="Speaker">Who; null when not stated.</param>
/// <param name="Verb">The verb of saying.</param>
/// <param name="Direct">Whether in quotation marks.</param>
/// <param name="Start">First unit in the body.</param>
/// <param name="End">One past the last.</param>
internal sealed record QuotationRow(string Text, string? Speaker, string? Verb, bool Direct, int Start, int End);
