using Ingestion.Cleaner.Html;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Features of a block's place in the course of the page. Nothing by which a page as such is known: a few hundred pages would be learnt by heart.</summary>
internal static class PlaceFeatures
{
    private const int Horizon = 80;

    /// <summary>How many.</summary>
    public const int Count = 19;

    /// <summary>Writes them.</summary>
    public static void Write(PageView view, int index, ref FeatureRow row)
    {
        var blocks = view.Blocks;
        float prose = Math.Max(1, view.Total.Prose);
        row.Add(index / (float)blocks.Length);
        row.Add(view.WordsBefore[index] / (float)Math.Max(1, view.Total.Words));
        row.Add(view.ProseBefore[index]);
        row.Add(view.ProseBefore[index] / prose);
        row.Add((prose - view.ProseBefore[index + 1]) / prose);
        row.Add(view.Title < 0 ? -999 : index - view.Title);
        row.Add(view.Title < 0 ? -1 : index < view.Title ? 0 : view.ProseBefore[index] - view.ProseBefore[view.Title]);
        WriteLast(blocks, index, ref row);
        WriteNext(blocks, index, ref row);
    }

    private static void WriteLast(BlockView[] blocks, int index, ref FeatureRow row)
    {
        int prose = -1, heading = -1, phrase = -1;
        for (var i = index - 1; i >= 0 && i >= index - Horizon; i--)
        {
            if (prose < 0 && blocks[i].IsProse) prose = i;
            if (heading < 0 && blocks[i].Tag is >= HtmlTag.H1 and <= HtmlTag.H6) heading = i;
            if (phrase < 0 && blocks[i].PhraseKind is PhraseMatchKind.Whole or PhraseMatchKind.Start) phrase = i;
            if (prose >= 0 && heading >= 0 && phrase >= 0) break;
        }

        row.Add(prose < 0 ? Horizon : index - prose);
        row.Add(prose < 0 ? 0 : blocks[prose].Words);
        row.Add(heading < 0 ? Horizon : index - heading);
        row.Add(heading < 0 ? 0 : blocks[heading].Tag - HtmlTag.H1 + 1);
        row.Add(heading < 0 || blocks[heading].PhraseKind == PhraseMatchKind.None ? 0 : blocks[heading].Phrase);
        row.Add(heading < 0 ? 0 : blocks[heading].LinkShare);
        row.Add(phrase < 0 ? Horizon : index - phrase);
        row.Add(phrase < 0 ? 0 : blocks[phrase].Phrase);
    }

    private static void WriteNext(BlockView[] blocks, int index, ref FeatureRow row)
    {
        int prose = -1, heading = -1, phrase = -1;
        for (var i = index + 1; i < blocks.Length && i <= index + Horizon; i++)
        {
            if (prose < 0 && blocks[i].IsProse) prose = i;
            if (heading < 0 && blocks[i].Tag is >= HtmlTag.H1 and <= HtmlTag.H6) heading = i;
            if (phrase < 0 && blocks[i].PhraseKind is PhraseMatchKind.Whole or PhraseMatchKind.Start) phrase = i;
            if (prose >= 0 && heading >= 0 && phrase >= 0) break;
        }

        row.Add(prose < 0 ? Horizon : prose - index);
        row.Add(prose < 0 ? 0 : blocks[prose].Words);
        row.Add(heading < 0 ? Horizon : heading - index);
        row.Add(phrase < 0 ? Horizon : phrase - index);
    }
}
