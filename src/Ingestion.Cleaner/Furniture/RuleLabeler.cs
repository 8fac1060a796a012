using System.Buffers;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Furniture;

/// <summary>Parts body from furniture by rules: known phrases, shape, and the densest stretch of prose.</summary>
internal static class RuleLabeler
{
    /// <summary>Gives every block its role and every removed block its reason.</summary>
    public static void Label(SourcePage page)
    {
        var blocks = page.Blocks;
        FindPhrases(page);

        var scores = new double[blocks.Count];
        for (var i = 0; i < blocks.Count; i++) scores[i] = blocks[i].Role == BlockRole.Removed ? -1 : Score(page, blocks[i]);

        var (first, last) = DensestStretch(scores);
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Role != BlockRole.Body) continue;
            if (i < first) block.Remove(FurnitureReason.Header);
            else if (i > last) block.Remove(block.Phrase.Reason ?? FurnitureReason.AfterArticle);
            else if (block.Phrase.Kind != PhraseMatchKind.None) block.Remove(block.Phrase.Reason!);
        }
    }

    private static void FindPhrases(SourcePage page)
    {
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(1, page.Text.Length));
        foreach (var block in page.Blocks)
            block.Phrase = FurniturePhrases.Default.Find(FoldedLine.Fold(page.TextOf(block), buffer));
        ArrayPool<char>.Shared.Return(buffer);
    }

    private static double Score(SourcePage page, SourceBlock block)
    {
        if (block.Phrase.Kind != PhraseMatchKind.None) return block.Phrase.Kind == PhraseMatchKind.Inside ? -2 : -3;
        var text = page.TextOf(block);
        var statistics = BlockStatistics.Of(text);
        var words = statistics.WordsOrSigns;
        var links = block.Place is { } place ? place.LinkLength / (double)text.Length : 0;
        if (links > 0.6) return -1.5;
        var ends = EndsSentence(text);
        if (words >= 12 && ends) return Math.Min(words / 10.0, 6);
        if (words >= 5 && ends) return 1;
        return words < 4 ? -1 : -0.6;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) =>
        text[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '”' or '"' or '»' or '…' or ')' or ':' or '\'' or '」' or '’';

    /// <summary>The contiguous stretch of the highest sum (Kadane).</summary>
    private static (int First, int Last) DensestStretch(double[] scores)
    {
        double best = 0, sum = 0;
        int first = 0, last = scores.Length - 1, from = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (sum <= 0)
            {
                sum = 0;
                from = i;
            }

            sum += scores[i];
            if (sum <= best) continue;
            best = sum;
            (first, last) = (from, i);
        }

        return (first, last);
    }
}
