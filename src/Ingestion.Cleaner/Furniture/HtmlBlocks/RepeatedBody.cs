using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>
/// Takes off the second copy of paragraphs: some pages carry their article twice, once for readers and once for printers, small screens or
/// what loads late.
/// </summary>
internal static class RepeatedBody
{
    /// <summary>Words from which on two equal paragraphs are no chance.</summary>
    private const int LeastWords = 10;

    /// <summary>Removes what stands a second time; short lines go where they stand beside such a paragraph.</summary>
    public static void Remove(PageView view)
    {
        var blocks = view.Page.Blocks;
        var seen = new HashSet<ulong>();
        var body = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Role == BlockRole.Body) body.Add(i);
        var again = new bool[body.Count];
        var paragraphs = 0;
        for (var k = 0; k < body.Count; k++)
        {
            again[k] = !seen.Add(view.Blocks[body[k]].TextHash);
            if (again[k] && view.Blocks[body[k]].Words >= LeastWords) paragraphs++;
        }

        if (paragraphs == 0) return;
        for (var k = 0; k < body.Count; k++)
            if (again[k] && (IsParagraph(view, body[k]) || Beside(k - 1) || Beside(k + 1))) blocks[body[k]].Remove(FurnitureReason.RepeatedBody);

        bool Beside(int k) => k >= 0 && k < body.Count && again[k] && IsParagraph(view, body[k]);
    }

    private static bool IsParagraph(PageView view, int block) => view.Blocks[block].Words >= LeastWords;
}
