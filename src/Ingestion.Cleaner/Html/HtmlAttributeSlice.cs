namespace Ingestion.Cleaner.Html;

/// <summary>A kept attribute: its value as a stretch of the markup.</summary>
internal readonly record struct HtmlAttributeSlice(HtmlAttribute Name, int Start, int End);
