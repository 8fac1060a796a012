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
        var groups = new List<EntityGroup>();
        var byKey = new Dictionary<ulong, EntityGroup>(mentions.Count);
        // Longer names first, so that parts and acronyms find their whole.
        foreach (var mention in mentions.OrderByDescending(m => Math.Min(m.Length, LongestName)))
        {
            var key = ((ulong)mention.Type << 32) | Folding.HashName(Folding.Seed, text.TextOf(mention.First, mention.End));
            if (!byKey.TryGetValue(key, out var group))
            {
                group = FindOther(text, facts, mention, groups, gazetteer);
                if (group is null)
                {
                    group = new EntityGroup(mention);
                    groups.Add(group);
                }

                byKey[key] = group;
            }

            group.Mentions.Add(mention);
        }

        var entities = new List<Entity>(groups.Count);
        foreach (var group in groups) entities.Add(group.ToEntity(text, gazetteer));
        entities.Sort(static (a, b) => b.Mentions.Count != a.Mentions.Count ? b.Mentions.Count.CompareTo(a.Mentions.Count) : a.Mentions[0].Start.CompareTo(b.Mentions[0].Start));
        return entities;
    }

    private static EntityGroup? FindOther(TextAnalysis text, ReadOnlySpan<TokenFacts> facts, in NameMention mention, List<EntityGroup> groups, Gazetteer gazetteer)
    {
        var entry = gazetteer.Find(text.TextOf(mention.First, mention.End));
        foreach (var group in groups)
        {
            var lead = group.Lead;
            if (lead.Type != mention.Type) continue;
            var same = mention.Type switch
            {
                EntityType.Person => IsPartOfPerson(facts, mention, lead),
                EntityType.Organisation => SameOrganisation(text, entry, lead, gazetteer) || IsAcronym(text, facts, mention, lead),
                EntityType.Location => SameCountry(text, entry, lead, gazetteer),
                _ => false,
            };
            if (same) return group;
        }

        return null;
    }

    // 'Austin', 'Lloyd' and 'Mr. Austin' are Lloyd Austin; 'Kim' is Kim Jong Un.
    private static bool IsPartOfPerson(ReadOnlySpan<TokenFacts> facts, in NameMention mention, in NameMention whole)
    {
        if (mention.Length >= whole.Length) return false;
        if (mention.Length == 1) return facts[mention.First].Word == facts[whole.End - 1].Word || facts[mention.First].Word == facts[whole.First].Word;
        // 'John Kennedy' is John F. Kennedy.
        return facts[mention.First].Word == facts[whole.First].Word && facts[mention.End - 1].Word == facts[whole.End - 1].Word;
    }

    private static bool SameOrganisation(TextAnalysis text, in GazetteerEntry entry, in NameMention lead, Gazetteer gazetteer) =>
        entry.Organisation != 0 && gazetteer.Find(text.TextOf(lead.First, lead.End)).Organisation == entry.Organisation;

    private static bool SameCountry(TextAnalysis text, in GazetteerEntry entry, in NameMention lead, Gazetteer gazetteer)
    {
        if (entry.Country == 0 || !IsCountryName(entry)) return false;
        var other = gazetteer.Find(text.TextOf(lead.First, lead.End));
        return other.Country == entry.Country && IsCountryName(other);
    }

    private static bool IsCountryName(in GazetteerEntry entry) => (entry.Kinds & PhraseKinds.Country) != 0 && (entry.Kinds & (PhraseKinds.LargeCity | PhraseKinds.City | PhraseKinds.Region)) == 0;

    // 'UN' is the United Nations, 'IAEA' the International Atomic Energy Agency; small words may count or not.
    private static bool IsAcronym(TextAnalysis text, ReadOnlySpan<TokenFacts> facts, in NameMention mention, in NameMention whole)
    {
        if (mention.Length != 1 || whole.Length < 2) return false;
        var acronym = text.TextOf(mention.First, mention.End);
        var at = 0;
        for (var i = whole.First; i < whole.End; i++)
        {
            while (at < acronym.Length && !char.IsLetter(acronym[at])) at++;
            var initial = text.Body[text.Tokens[i].Start];
            if (at < acronym.Length && Folding.Fold(acronym[at]) == Folding.Fold(initial) && char.IsUpper(acronym[at])) at++;
            else if (facts[i].Case is not (LetterCase.Lower or LetterCase.None)) return false;
        }

        while (at < acronym.Length && !char.IsLetter(acronym[at])) at++;
        return at == acronym.Length && acronym.Length >= 2;
    }
}
