using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>
/// Takes off the second copy of a body: some pages carry their article twice, once for readers and once for printers, small screens, machines or
/// what loads late.
/// </summary>
internal static class RepeatedBody
{
    /// <summary>Words from which on two equal paragraphs are no chance.</summary>
    private const int LeastWords = 10;

    /// <summary>Words and share of the body from which on one block may be all the others joined.</summary>
    private const int LeastJoinedWords = 100;
    private const float LeastJoinedShare = 0.3f;

    /// <summary>Share of a joined copy's 3-grams that stand in the other blocks: those over the joints do not.</summary>
    private const float LeastCovered = 0.8f;

    /// <summary>Removes what stands a second time, and the short lines that belong to it.</summary>
    public static void Remove(PageView view)
    {
        while (RemoveJoined(view, Body(view))) { }
        RemoveEqual(view, Body(view));
    }

    /// <summary>The whole text in one block, as structured data for machines hold it; the short lines around it are its other fields.</summary>
    private static bool RemoveJoined(PageView view, List<int> body)
    {
        var least = Math.Max(LeastJoinedWords, body.Sum(i => view.Blocks[i].Words) * LeastJoinedShare);
        var joined = body.FindIndex(i => view.Blocks[i].Words >= least && Covered(view, body, i) >= LeastCovered);
        if (joined < 0) return false;
        int first = joined, last = joined;
        while (first > 0 && !IsParagraph(view, body[first - 1])) first--;
        while (last < body.Count - 1 && !IsParagraph(view, body[last + 1])) last++;
        for (var k = first; k <= last; k++) view.Page.Blocks[body[k]].Remove(FurnitureReason.RepeatedBody);
        return true;
    }

    private static float Covered(PageView view, List<int> body, int block)
    {
        var others = body.Where(i => view.Blocks[i].Words < view.Blocks[block].Words).Select(i => TextOf(view, i));
        var text = TextOf(view, block);
        return StatedGrams.Of(string.Join('\n', others))?.ShareIn(FoldedLine.Fold(text, new char[text.Length])) ?? 0;
    }

    /// <summary>Paragraph by paragraph; a repeated short line goes where it stands beside a repeated paragraph.</summary>
    private static void RemoveEqual(PageView view, List<int> body)
    {
        var seen = new HashSet<ulong>();
        var again = body.ConvertAll(i => !seen.Add(view.Blocks[i].TextHash));
        for (var k = 0; k < body.Count; k++)
            if (again[k] && (IsParagraph(view, body[k]) || Beside(k - 1) || Beside(k + 1))) view.Page.Blocks[body[k]].Remove(FurnitureReason.RepeatedBody);

        bool Beside(int k) => k >= 0 && k < body.Count && again[k] && IsParagraph(view, body[k]);
    }

    private static List<int> Body(PageView view)
    {
        var body = new List<int>();
        for (var i = 0; i < view.Blocks.Length; i++)
            if (view.Page.Blocks[i].Role == BlockRole.Body) body.Add(i);
        return body;
    }

    private static bool IsParagraph(PageView view, int block) => view.Blocks[block].Words >= LeastWords;

    private static string TextOf(PageView view, int block) => view.Page.TextOf(view.Page.Blocks[block]).ToString();
}
