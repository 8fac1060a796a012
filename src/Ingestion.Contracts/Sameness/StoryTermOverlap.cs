using Ingestion.Contracts.Facts;

namespace Ingestion.Contracts.Sameness;

/// <summary>How many names and rare words two texts share.</summary>
/// <param name="Shared">How many.</param>
/// <param name="Share">Weight of the shared terms over the weight of the lighter text's terms, 0 to 1.</param>
public readonly record struct StoryTermOverlap(int Shared, double Share)
{
    private const int AnyStory = 7;

    /// <summary>Works it out. A term weighs by its rarity, and more when it stands high in both lists.</summary>
    public static StoryTermOverlap Of(IReadOnlyList<long> first, IReadOnlyList<long> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var weights = new Dictionary<long, long>(first.Count);
        var firstTotal = 0L;
        for (var i = 0; i < first.Count; i++)
        {
            var weight = Weight(first[i], i);
            if (weights.TryAdd(first[i], weight)) firstTotal += weight;
        }

        var (shared, common, secondTotal) = (0, 0L, 0L);
        for (var i = 0; i < second.Count; i++)
        {
            var weight = Weight(second[i], i);
            secondTotal += weight;
            if (!weights.Remove(second[i], out var other)) continue;
            shared++;
            common += Math.Min(weight, other);
        }

        var lighter = Math.Min(firstTotal, secondTotal);
        return new(shared, lighter > 0 ? (double)common / lighter : 0);
    }

    // Rarity counts half octaves of document frequency; squared above the words that any story may hold. The first terms of the list weigh twice the last
    // ones. Integers, so that the sum does not depend on the order.
    private static long Weight(long term, int rank)
    {
        var rarity = Math.Max(1, (term & ((1L << SamenessSignature.RarityBits) - 1)) - AnyStory);
        return rarity * rarity * Math.Max(1, (2 * SamenessSignature.MaxStoryTerms) - rank);
    }
}
