using Ingestion.Cleaner.Furniture;

namespace Ingestion.Cleaner.Structure;

/// <summary>Keeps the captions of an article's pictures apart from its body.</summary>
internal static class CaptionCollector
{
    private const int Most = 100;
    private const int Longest = 1000;

    /// <summary>The captions between headline and end of the body, each once, in order.</summary>
    public static IReadOnlyList<string> Collect(SourcePage page)
    {
        var first = page.Blocks.FindIndex(b => b.Role is BlockRole.Body or BlockRole.Title);
        var last = page.Blocks.FindLastIndex(b => b.Role == BlockRole.Body);
        var captions = new List<string>();
        for (var i = Math.Max(0, first); i <= last + 1 && i < page.Blocks.Count && captions.Count < Most; i++)
        {
            var block = page.Blocks[i];
            if (block is not { Role: BlockRole.Removed, Reason: FurnitureReason.Caption } || block.Length > Longest) continue;
            var caption = page.TextOf(block).ToString();
            if (!captions.Contains(caption, StringComparer.Ordinal)) captions.Add(caption);
        }

        return captions;
    }
}
