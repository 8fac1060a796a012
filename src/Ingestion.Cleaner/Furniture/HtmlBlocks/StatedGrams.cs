using System.Buffers;
using System.Net;

namespace Ingestion.Cleaner.Furniture.HtmlBlocks;

/// <summary>The 3-grams of words of the article body that a page's metadata hold (schema.org <c>articleBody</c>).</summary>
internal sealed class StatedGrams
{
    private const int Fewest = 30;
    private readonly HashSet<ulong> _grams = [];

    /// <summary>Of a stated body; null where there is none, or one too short to help.</summary>
    public static StatedGrams? Of(string? body)
    {
        if (body is null || body.Length < 100) return null;
        if (body.Contains('&', StringComparison.Ordinal)) body = WebUtility.HtmlDecode(body);
        var buffer = ArrayPool<char>.Shared.Rent(body.Length);
        var grams = new StatedGrams();
        ulong window = 0;
        var seen = 0;
        foreach (var word in new WordSplitter(FoldedLine.Fold(body, buffer)))
        {
            window = Roll(window, word);
            if (++seen >= 3) grams._grams.Add(window & Mask);
        }

        ArrayPool<char>.Shared.Return(buffer);
        return grams._grams.Count < Fewest ? null : grams;
    }

    private const ulong Mask = (1UL << 63) - 1;

    /// <summary>Three hashes of 21 bits.</summary>
    private static ulong Roll(ulong window, ReadOnlySpan<char> word) => ((window << 21) | ((uint)WordHash.Of(word) & 0x1FFFFF)) & Mask;

    /// <summary>The share of a line's 3-grams that are in the body; of a shorter line 0.5.</summary>
    public float ShareIn(ReadOnlySpan<char> folded)
    {
        ulong window = 0;
        int seen = 0, shared = 0;
        foreach (var word in new WordSplitter(folded))
        {
            window = Roll(window, word);
            if (++seen >= 3 && _grams.Contains(window)) shared++;
        }

        return seen < 3 ? 0.5f : shared / (float)(seen - 2);
    }
}
