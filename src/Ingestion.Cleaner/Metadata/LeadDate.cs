using Ingestion.Cleaner.Furniture.HtmlBlocks;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Reads the date that begins a text: '27.1.2022 - At the …', '(21 November 2022) Those who …'.</summary>
internal static class LeadDate
{
    /// <summary>Blocks from the first of the body on that are looked at.</summary>
    private const int Reach = 6;

    /// <summary>Characters of a block that are looked at.</summary>
    private const int Head = 60;

    /// <summary>The date with its source, or null.</summary>
    public static (StatedTime Time, string Source)? Find(PageView view, int firstBody, DateConventions conventions)
    {
        if (firstBody < 0) return null;
        for (var i = firstBody; i < Math.Min(view.Blocks.Length, firstBody + Reach); i++)
        {
            var block = view.Page.Blocks[i];
            if (block.Role == BlockRole.Removed) continue;
            var text = view.Page.TextOf(block);
            if (Of(text[..Math.Min(text.Length, Head)], conventions) is { } found) return (found, "text");
        }

        return null;
    }

    /// <summary>The date at the very beginning, set off from what follows by a bracket, a stop, a dash or a colon; or null.</summary>
    public static StatedTime? Of(ReadOnlySpan<char> text, DateConventions conventions)
    {
        if (text.StartsWith("(")) text = text[1..];
        if (!StatedTimeParser.TryFind(text, conventions, out var time, out var span) || time is not { Precision: >= TimePrecision.Day }) return null;
        if (span.Start.Value > 0 || span.End.Value >= text.Length) return null;
        var rest = text[span.End.Value..].TrimStart();
        return rest.Length > 0 && rest[0] is ')' or '.' or '-' or '–' or '—' or ':' or '|' ? time : null;
    }
}
