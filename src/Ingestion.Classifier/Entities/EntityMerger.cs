using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>Makes one entity of all mentions of a name: other forms of it, parts of a person's name, acronyms and their expansions.</summary>
internal static class EntityMerger
{
    private const int LongestName = 12;

    /// <summary>The entities of a text, most mentioned first.</summary>
    public static List<Entity> Merge(TextAnalysis text, ReadOnlySpan<TokenFacts> facts, List<NameMention> mentions, Gazetteer gazetteer)
    {
        var index = new EntityIndex(text, gazetteer, mentions.Count);
        // Longer names first, so that parts and acronyms find their whole.
        var ordered = mentions.ToArray();
        Array.Sort(ordered, static (a, b) => a.Length == b.Length ? a.First.CompareTo(b.First) : Math.Min(b.Length, LongestName).CompareTo(Math.Min(a.Length, LongestName)));
        foreach (var mention in ordered) index.GroupOf(facts, mention).Mentions.Add(mention);
        var entities = new List<Entity>(index.Groups.Count);
        foreach (var group in index.Groups) entities.Add(group.ToEntity(text, gazetteer));
        entities.Sort(static (a, b) => b.Mentions.Count != a.Mentions.Count ? b.Mentions.Count.CompareTo(a.Mentions.Count) : a.Mentions[0].Start.CompareTo(b.Mentions[0].Start));
        return entities;
    }
}
