using Ingestion.Cleaner.Metadata;
using Ingestion.Cleaner.Structure;

namespace Ingestion.Cleaner.Furniture;

/// <summary>Takes off kept lines before the first paragraph that are nothing but a date or time: no body begins so.</summary>
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
            if (!IsStamp(page.TextOf(block))) return;
            block.Remove(FurnitureReason.Published);
        }
    }

    private static bool IsStamp(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest || text.IndexOfAnyInRange('0', '9') < 0 || !StatedTimeParser.TryFind(text, default, out _, out var span)) return false;
        var other = 0;
        for (var i = 0; i < text.Length; i++)
            if ((i < span.Start.Value || i >= span.End.Value) && char.IsLetter(text[i])) other++;
        return other <= MostOtherLetters && text[^1] is not ('.' or '!' or '?' or ':') && text.Length - (span.End.Value - span.Start.Value) <= Longest / 2;
    }
}
