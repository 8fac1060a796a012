using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>The words of the stated title, to find its line by.</summary>
internal sealed class TitleWords
{
    private readonly HashSet<int> _words = [];
    private readonly char[] _buffer = new char[512];

    /// <summary>Of a page.</summary>
    public static TitleWords Of(SourcePage page)
    {
        var title = new TitleWords();
        var stated = page.Facts.Title ?? page.Facts.HeadTitle;
        if (stated is null) return title;
        if (stated.Length > 500) stated = stated[..500];
        foreach (var word in new WordSplitter(FoldedLine.Fold(stated, title._buffer))) title._words.Add(WordHash.Of(word));
        return title;
    }

    /// <summary>Dice's coefficient of a line's words with the title's; 0 for long lines.</summary>
    public float ShareIn(ReadOnlySpan<char> folded)
    {
        if (_words.Count == 0 || folded.Length > 300) return 0;
        int words = 0, shared = 0;
        foreach (var word in new WordSplitter(folded))
        {
            words++;
            if (_words.Contains(WordHash.Of(word))) shared++;
        }

        return words == 0 ? 0 : Math.Min(1f, 2f * shared / (words + _words.Count));
    }
}
