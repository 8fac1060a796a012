namespace Ingestion.Cleaner.Html;

/// <summary>Where a block of visible text stands on its page.</summary>
/// <param name="Container">The innermost block element around its first text.</param>
/// <param name="FirstText">Its first text node.</param>
/// <param name="LastText">Its last text node.</param>
/// <param name="LinkLength">UTF-16 units of it that are link text.</param>
/// <param name="Row">The table row it stands in, or −1.</param>
/// <param name="AfterBreak">Whether a single line break parts it from the block before.</param>
internal sealed record HtmlPlace(int Container, int FirstText, int LastText, int LinkLength, int Row, bool AfterBreak);
