namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>Features of a block's own text.</summary>
internal static class TextFeatures
{
    /// <summary>How many.</summary>
    public const int Count = 18;

    /// <summary>Writes them.</summary>
    public static void Write(PageView view, int index, ref FeatureRow row)
    {
        ref readonly var block = ref view.Blocks[index];
        var text = view.Page.TextOf(view.Page.Blocks[index]);
        var words = Math.Max(1, block.Words);
        ref readonly var counts = ref block.Statistics;
        row.Add(block.Words);
        row.Add(counts.Letters / (float)words);
        row.Add(counts.Letters == 0 ? 0 : counts.Upper / (float)counts.Letters);
        row.Add(counts.Digits / (float)block.Length);
        row.Add(counts.Commas / (float)words);
        row.Add(counts.SentenceEnds);
        row.Add(words / (float)(counts.SentenceEnds + 1));
        row.Add(block.EndsSentence);
        row.Add(block.LinkShare);
        row.Add(block.LinkShare * block.Words);
        row.Add(Sentences.FirstKind(text));
        row.Add(Sentences.LastKind(text));
        row.Add(block.Phrase);
        row.Add((int)block.PhraseKind);
        row.Add(block.TitleShare);
        row.Add(block.StatedShare);
        row.Add(view.Texts[block.TextHash]);
        row.Add((block.Length - counts.Letters - counts.Digits) / (float)block.Length);
    }
}
