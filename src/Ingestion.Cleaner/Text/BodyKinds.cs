using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Text;

/// <summary>Tells paragraphs, subheads, quotations and list items of a bare text apart by their shape.</summary>
internal static class BodyKinds
{
    private const int LongestSubhead = 14;

    /// <summary>Sets the kind of every body line.</summary>
    public static void Mark(SourcePage page, TextLines lines)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Role != BlockRole.Body || block.Kind != BodyBlockKind.Paragraph) continue;
            var text = page.TextOf(block);
            if (ListMarker.LengthOf(text) > 0) block.Kind = BodyBlockKind.ListItem;
            else if (text[0] == '>' && text.Length > 2) block.Kind = BodyBlockKind.Quote;
            else if (IsSubhead(lines.Shapes[i]) && NextBody(page, i) is { } next && lines.Shapes[next].IsProse) block.Kind = BodyBlockKind.Subhead;
        }
    }

    private static bool IsSubhead(in LineShape shape) =>
        shape.Words <= LongestSubhead && shape.Letters > 1 && shape.First is not (LineEdge.Quote or LineEdge.Letter) | shape.Uncased > 0
        && shape.Last is not (LineEdge.Stop or LineEdge.Colon or LineEdge.Comma or LineEdge.Quote) && shape.SentenceEnds <= 1;

    private static int? NextBody(SourcePage page, int i)
    {
        for (var k = i + 1; k < page.Blocks.Count; k++)
            if (page.Blocks[k].Role == BlockRole.Body) return k;
        return null;
    }
}
