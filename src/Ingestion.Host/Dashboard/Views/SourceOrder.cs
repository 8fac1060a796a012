using Ingestion.Host.Dashboard.Data;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>
/// Puts what was taken off back between the blocks of the body, in the order of the source text. Each block came out of one kept stretch but
/// for table rows, which were joined of several; then the place is found by proportion. Pure.
/// </summary>
internal static class SourceOrder
{
    /// <summary>The passages.</summary>
    public static IReadOnlyList<Passage> Of(ArticleText text)
    {
        var blocks = Blocks(text);
        var passages = new List<Passage>(blocks.Count + text.RemovedStarts.Length);
        var next = 0;
        for (var i = 0; i < text.RemovedStarts.Length; i++)
        {
            var before = BlocksBefore(text.RemovedStarts[i], text.KeptStarts, blocks.Count);
            while (next < before) passages.Add(blocks[next++]);
            passages.Add(new Passage(null, 0, 0, text.RemovedReasons[i], text.RemovedTexts[i]));
        }

        passages.AddRange(blocks.Skip(next));
        return passages;
    }

    private static List<Passage> Blocks(ArticleText text)
    {
        var length = text.Body.Length;
        var blocks = new List<Passage>(text.BlockStarts.Length);
        for (var i = 0; i < text.BlockStarts.Length; i++)
        {
            var start = Math.Clamp(text.BlockStarts[i], 0, length);
            blocks.Add(new Passage(text.BlockKinds[i], start, Math.Clamp(text.BlockEnds[i], start, length), null, null));
        }

        return blocks.Count > 0 || length == 0 ? blocks : [new Passage("paragraph", 0, length, null, null)];
    }

    private static int BlocksBefore(int removedStart, int[] keptStarts, int blocks)
    {
        var kept = keptStarts.Count(start => start < removedStart);
        return keptStarts.Length == blocks || keptStarts.Length == 0 ? Math.Min(kept, blocks) : (int)((long)kept * blocks / keptStarts.Length);
    }
}
