using Ingestion.Cleaner.Furniture;
using Ingestion.Cleaner.Structure;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Text;

/// <summary>Takes off the lines that stand in many articles of the source.</summary>
internal static class SourceBoilerplate
{
    /// <summary>Fewest articles that must hold a line, however few were seen.</summary>
    public const int LeastArticles = 3;

    /// <summary>Whether a line that stands in <paramref name="count"/> of <paramref name="articles"/> articles is furniture: in three, and in more than their root.</summary>
    /// <remarks>The root grows slower than any share and faster than chance: 4 of 16, 15 of 200, 100 of 10,000 (a line of one section is still found).</remarks>
    public static bool IsFurniture(int count, int articles) => count >= LeastArticles && (long)count * count >= articles;

    /// <summary>Removes such lines; the headline stays, and so does a text that would have nothing left: whatever was counted, it was no furniture.</summary>
    public static void Remove(SourcePage page, SourceProfile? profile)
    {
        if (profile is null || profile.LineCounts.Count == 0) return;
        var furniture = new List<SourceBlock>();
        var left = 0;
        foreach (var block in page.Blocks)
        {
            if (block.Role != BlockRole.Body) continue;
            if (ProfileLines.HashOf(page.TextOf(block)) is { } hash && profile.LineCounts.TryGetValue(hash, out var count) && IsFurniture(count, profile.ArticlesSeen)) furniture.Add(block);
            else left++;
        }

        if (left == 0) return;
        foreach (var block in furniture) block.Remove(block.Phrase.Reason ?? FurnitureReason.SourceBoilerplate);
    }
}
