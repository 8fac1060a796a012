using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Text;

/// <summary>Finds the headline among the lines of a bare text.</summary>
internal static class TextTitle
{
    private const int LongestTitle = 300;
    private const int MostWords = 40;

    /// <summary>Lines among which a headline that the file states elsewhere is looked for.</summary>
    private const int Reach = 8;

    /// <summary>The headline's line: the one that repeats the stated headline; where none is stated, the first, if it reads like one and something follows.</summary>
    public static SourceBlock? Find(SourcePage page)
    {
        var blocks = page.Blocks;
        if (page.Facts.Title is { } stated)
        {
            var hash = LineHash.Of(stated);
            return blocks.Take(Reach).FirstOrDefault(b => b.Length <= LongestTitle && LineHash.Of(page.TextOf(b)) == hash);
        }

        return blocks.Count >= 2 && blocks[0].Role != BlockRole.Removed && MayBe(page, blocks[0]) ? blocks[0] : null;
    }

    /// <summary>Whether a line may be a headline.</summary>
    public static bool MayBe(SourcePage page, SourceBlock line) =>
        line.Length <= LongestTitle && line.Phrase.Kind != PhraseMatchKind.Whole && ReadsLikeTitle(page.TextOf(line));

    /// <summary>Headlines are short and seldom end with a full stop; a paragraph does.</summary>
    private static bool ReadsLikeTitle(ReadOnlySpan<char> line)
    {
        var statistics = BlockStatistics.Of(line);
        if (statistics.Letters == 0 || statistics.WordsOrSigns > MostWords || ListMarker.LengthOf(line) > 0) return false;
        var ends = line[^1] is '.' or '。' or '।' && !line.EndsWith("...");
        return !ends || statistics.WordsOrSigns < 8;
    }
}
