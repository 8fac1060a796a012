using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Text;

/// <summary>
/// Joins the lines of a text whose paragraphs were wrapped at a width and parted by empty lines, and words that were hyphenated
/// there. A paragraph so joined is one block; its line ends become spaces where the body is put together.
/// </summary>
internal static class WrappedLines
{
    private const int Narrowest = 30;
    private const int Widest = 120;

    /// <summary>Joined lines that the document must have before any is joined.</summary>
    private const int LeastJoins = 4;

    /// <summary>The page with wrapped lines joined, or the same page where nothing is wrapped.</summary>
    public static SourcePage Join(SourcePage page)
    {
        if (page.Blocks.Count < LeastJoins) return page;
        var width = Width(page);
        if (width is < Narrowest or > Widest) return page;

        var joins = 0;
        int inside = 0, ended = 0;
        for (var i = 1; i < page.Blocks.Count; i++)
        {
            if (!Touch(page, i)) continue;
            inside++;
            if (Continues(page, i, width)) joins++;
            if (EndsSentence(page.TextOf(page.Blocks[i - 1]))) ended++;
        }

        // A poem's or a list's lines end anywhere; a wrapped text's lines are full, and break inside sentences.
        if (joins < LeastJoins || joins * 10 < inside * 7 || ended * 3 > inside || page.Blocks.Count - inside < 2) return page;
        return new SourcePage { Text = page.Text, Blocks = JoinBlocks(page, width), Facts = page.Facts, Links = page.Links };
    }

    private static List<SourceBlock> JoinBlocks(SourcePage page, int width)
    {
        var blocks = new List<SourceBlock>();
        var start = page.Blocks[0].Start;
        for (var i = 1; i <= page.Blocks.Count; i++)
        {
            var previous = page.Blocks[i - 1];
            if (i < page.Blocks.Count && page.Blocks[i].Role == BlockRole.Body && Touch(page, i)
                && Continues(page, i, width)) continue;
            blocks.Add(new SourceBlock { Start = start, End = previous.End, Kind = previous.Kind, Role = previous.Role, Reason = previous.Reason });
            if (i < page.Blocks.Count) start = page.Blocks[i].Start;
        }

        return blocks;
    }

    /// <summary>The width that nine of ten lines keep to.</summary>
    private static int Width(SourcePage page)
    {
        var lengths = page.Blocks.Select(b => b.Length).Order().ToArray();
        var longest = lengths[^1];
        var usual = lengths[lengths.Length * 9 / 10];
        return longest > usual * 5 / 4 ? int.MaxValue : usual;
    }

    /// <summary>Whether no empty line stands between a block and the one before it.</summary>
    private static bool Touch(SourcePage page, int i) =>
        page.Text.AsSpan(page.Blocks[i - 1].End, page.Blocks[i].Start - page.Blocks[i - 1].End).Count('\n') == 1;

    /// <summary>Whether the line before is full: the next word had no place on it.</summary>
    private static bool Continues(SourcePage page, int i, int width)
    {
        var line = page.TextOf(page.Blocks[i]);
        if (StartsBlock(line)) return false;
        var word = line.IndexOf(' ');
        if (word < 0) word = line.Length;
        return page.Blocks[i - 1].Length + 1 + word > width * 9 / 10 && page.Blocks[i - 1].Length >= width / 2;
    }

    private static bool StartsBlock(ReadOnlySpan<char> line) => ListMarker.LengthOf(line) > 0 || line[0] == '>';

    private static bool EndsSentence(ReadOnlySpan<char> line) => line[^1] is '.' or '!' or '?' or '”' or '"' or '»';
}
