using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Features of the blocks before and behind.</summary>
internal static class NeighbourFeatures
{
    private static readonly int[] Offsets = [-3, -2, -1, 1, 2, 3];
    private static readonly int[] Windows = [4, 10, 30];

    /// <summary>How many.</summary>
    public const int Count = (6 * 8) + (3 * 4) + 2;

    /// <summary>Writes them.</summary>
    public static void Write(PageView view, int index, ref FeatureRow row)
    {
        var blocks = view.Blocks;
        ref readonly var block = ref blocks[index];
        foreach (var offset in Offsets)
        {
            var other = index + offset;
            if (other < 0 || other >= blocks.Length)
            {
                for (var i = 0; i < 8; i++) row.Add(-1);
                continue;
            }

            ref readonly var neighbour = ref blocks[other];
            row.Add(neighbour.Words);
            row.Add(neighbour.LinkShare);
            row.Add(neighbour.EndsSentence);
            row.Add(neighbour.Tag is >= HtmlTag.H1 and <= HtmlTag.H6 ? neighbour.Tag - HtmlTag.H1 + 1 : 0);
            row.Add(neighbour.PhraseKind == PhraseMatchKind.None ? 0 : neighbour.Phrase);
            row.Add(neighbour.Tag == HtmlTag.P);
            row.Add(neighbour.Signature == block.Signature ? 2 : neighbour.Path == block.Path ? 1 : 0);
            row.Add(neighbour.StatedShare);
        }

        foreach (var window in Windows)
        {
            var first = Math.Max(0, index - window);
            var last = Math.Min(blocks.Length, index + 1 + window);
            row.Add(view.ProseBefore[index] - view.ProseBefore[first]);
            row.Add(view.ProseBefore[last] - view.ProseBefore[index + 1]);
            row.Add((view.LinksBefore[index] - view.LinksBefore[first]) / Math.Max(1, view.WordsBefore[index] - view.WordsBefore[first]));
            row.Add((view.LinksBefore[last] - view.LinksBefore[index + 1]) / Math.Max(1, view.WordsBefore[last] - view.WordsBefore[index + 1]));
        }

        row.Add(RunBefore(blocks, index));
        row.Add(RunAfter(blocks, index));
    }

    private static int RunBefore(BlockView[] blocks, int index)
    {
        var i = index;
        while (i > 0 && blocks[i - 1].Signature == blocks[index].Signature && index - i < 60) i--;
        return index - i;
    }

    private static int RunAfter(BlockView[] blocks, int index)
    {
        var i = index;
        while (i + 1 < blocks.Length && blocks[i + 1].Signature == blocks[index].Signature && i - index < 60) i++;
        return i - index;
    }
}
