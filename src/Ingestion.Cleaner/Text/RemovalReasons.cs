using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Text;

/// <summary>Names why each line was taken off: what it says itself, else the heading above it, else its place.</summary>
internal static class RemovalReasons
{
    /// <summary>How many lines a heading speaks for; comments and lists of links run to the end of their stretch.</summary>
    private const int HeadingReach = 40;

    /// <summary>Longest line that may be a byline or a time stamp, in words.</summary>
    private const int LongestStamp = 16;

    /// <summary>Lines before the first and behind the last paragraph among which a byline may stand.</summary>
    private const int BylineReach = 12;

    /// <summary>Letters beside a day without a year: a day of the week.</summary>
    private const int MostOtherLetters = 12;

    /// <summary>Gives every removed line without a reason its reason.</summary>
    public static void Give(SourcePage page, TextLines lines, DateConventions conventions)
    {
        var blocks = page.Blocks;
        var first = blocks.FindIndex(b => b.Role == BlockRole.Body);
        var last = blocks.FindLastIndex(b => b.Role == BlockRole.Body);
        var title = blocks.FirstOrDefault(b => b.Role == BlockRole.Title) is { } t ? LineHash.Of(page.TextOf(t)) : 0;
        string? heading = null;
        var since = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Role != BlockRole.Removed)
            {
                heading = null;
                continue;
            }

            if (IsHeading(block.Phrase, lines.Shapes[i])) (heading, since) = (block.Phrase.Reason, i);
            else if (i - since > HeadingReach) heading = null;
            block.Reason ??= lines.Shapes[i].Hash == title ? FurnitureReason.RepeatedTitle
                : block.Phrase.Reason
                ?? OfStamp(page.TextOf(block), lines.Shapes[i], mayBeByline: IsNear(i, first, last), conventions)
                ?? heading
                ?? OfPlace(lines, i, first, last);
        }
    }

    /// <summary>A heading speaks for the lines below it: 'Related:', 'Comments', 'Tags'.</summary>
    private static bool IsHeading(PhraseMatch phrase, in LineShape shape) =>
        phrase.Kind is PhraseMatchKind.Whole or PhraseMatchKind.Start && shape.Words <= 6
        && phrase.Reason is FurnitureReason.Related or FurnitureReason.Comments or FurnitureReason.Tags or FurnitureReason.AuthorBox
            or FurnitureReason.Newsletter or FurnitureReason.Appeal or FurnitureReason.Cookie or FurnitureReason.Advertisement or FurnitureReason.ReadMore;

    /// <summary>Bylines stand close above or below the text; menus need not be asked.</summary>
    private static bool IsNear(int i, int first, int last) => (i < first && i >= first - BylineReach) || (i > last && i <= last + BylineReach);

    private static string? OfStamp(ReadOnlySpan<char> text, in LineShape shape, bool mayBeByline, DateConventions conventions)
    {
        if (text.IndexOf('©') >= 0) return FurnitureReason.Copyright;
        if (shape.Words > LongestStamp) return null;
        if (mayBeByline && AuthorParser.StartsAsByline(text.ToString())) return FurnitureReason.Byline;
        var mayBeTime = shape.Digits > 0 && (shape.CalendarWords > 0 || shape.TimeNumbers > 0 || shape.Numbers >= 3);
        return mayBeTime && (StatedTimeParser.Parse(text, conventions with { Reference = null }) is not null || IsBareDay(text, conventions)) ? FurnitureReason.Published : null;
    }

    /// <summary>A day without a year is a stamp only where the line holds little else: 'Tuesday, 5 March, 14:30', not 'Ten stories of 5 March'.</summary>
    private static bool IsBareDay(ReadOnlySpan<char> text, DateConventions conventions)
    {
        if (conventions.Reference is null || !StatedTimeParser.TryFind(text, conventions, out _, out var span)) return false;
        var other = 0;
        for (var i = 0; i < text.Length; i++)
            if ((i < span.Start.Value || i >= span.End.Value) && char.IsLetter(text[i])) other++;
        return other <= MostOtherLetters;
    }

    private static string OfPlace(TextLines lines, int i, int first, int last)
    {
        ref readonly var shape = ref lines.Shapes[i];
        var isEntry = shape.Words <= 4 && shape.SentenceEnds == 0;
        var among = Near(lines, i - 1) + Near(lines, i + 1) + Near(lines, i - 2) + Near(lines, i + 2);
        if (isEntry && among >= 3) return FurnitureReason.Navigation;
        if (first < 0 || i < first) return isEntry && i + 2 >= first ? FurnitureReason.Kicker : FurnitureReason.Header;
        return i > last ? FurnitureReason.AfterArticle : FurnitureReason.Interruption;
    }

    private static int Near(TextLines lines, int i) =>
        i >= 0 && i < lines.Count && lines.Shapes[i].Words <= 4 && lines.Shapes[i].SentenceEnds == 0 ? 1 : 0;
}
