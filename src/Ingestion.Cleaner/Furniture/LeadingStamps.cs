using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Furniture;

/// <summary>Takes off kept lines before the first paragraph that are nothing but a date, a time or a byline: no body begins so.</summary>
internal static class LeadingStamps
{
    private const int Longest = 80;
    private const int MostOtherLetters = 24;

    /// <summary>Removes such lines.</summary>
    public static void Remove(SourcePage page)
    {
        foreach (var block in page.Blocks)
        {
            if (block.Role != BlockRole.Body) continue;
            var text = page.TextOf(block);
            if (IsStamp(text)) block.Remove(FurnitureReason.Published);
            else if (IsByline(text)) block.Remove(FurnitureReason.Byline);
            else return;
        }
    }

    private static bool IsByline(ReadOnlySpan<char> text) =>
        text.Length <= Longest / 2 && text[^1] is not ('.' or '!' or '?' or ':' or '…' or '”' or '"') && AuthorParser.StartsAsByline(text.ToString());

    private static bool IsStamp(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest || text.IndexOfAnyInRange('0', '9') < 0 || !StatedTimeParser.TryFind(text, default, out _, out var span)) return false;
        var other = 0;
        for (var i = 0; i < text.Length; i++)
            if ((i < span.Start.Value || i >= span.End.Value) && char.IsLetter(text[i])) other++;
        return other <= MostOtherLetters && text[^1] is not ('.' or '!' or '?' or ':') && text.Length - (span.End.Value - span.Start.Value) <= Longest / 2;
    }
}
