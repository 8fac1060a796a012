using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>
/// Makes the mentions of a text agree: one name has one type, a part of a person's full name is that person, and a name that was
/// found somewhere is found where it stands again.
/// </summary>
internal static class DocumentConsistency
{
    /// <summary>Revises mentions, in the order of the text.</summary>
    public static List<NameMention> Revise(TextAnalysis text, ReadOnlySpan<TokenFacts> facts, List<NameMention> mentions)
    {
        var votes = CountVotes(text, mentions);
        var persons = PersonParts(facts, mentions);
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            var type = votes[Key(text, mention)].Winner(mention.Type);
            if (mention.Length == 1 && type != EntityType.Person && persons.Contains(facts[mention.First].Word) && !SpeaksOfPlace(facts, mention))
                type = EntityType.Person;
            if (type != mention.Type) mentions[i] = mention with { Type = type };
        }

        return AddRepetitions(text, facts, mentions);
    }

    private static Dictionary<uint, TypeVotes> CountVotes(TextAnalysis text, List<NameMention> mentions)
    {
        var votes = new Dictionary<uint, TypeVotes>(mentions.Count);
        foreach (var mention in mentions)
        {
            var key = Key(text, mention);
            votes[key] = votes.GetValueOrDefault(key).With(mention.Type, mention.Confidence);
        }

        return votes;
    }

    // The words of persons' full names, given names left out: 'Austin' after 'Lloyd Austin'.
    private static HashSet<uint> PersonParts(ReadOnlySpan<TokenFacts> facts, List<NameMention> mentions)
    {
        var parts = new HashSet<uint>();
        foreach (var mention in mentions)
        {
            if (mention.Type == EntityType.Person && mention.Length is > 1 and < 5) parts.Add(facts[mention.End - 1].Word);
        }

        return parts;
    }

    private static bool SpeaksOfPlace(ReadOnlySpan<TokenFacts> facts, in NameMention mention) =>
        (facts[mention.First].Evidence & DocumentEvidence.BeforePlace) != 0 || (facts[mention.First].Kinds & PhraseKinds.Country) != 0;

    // Names of several words, and names in capitals, are the same name wherever they stand untagged.
    private static List<NameMention> AddRepetitions(TextAnalysis text, ReadOnlySpan<TokenFacts> facts, List<NameMention> mentions)
    {
        var known = new Dictionary<uint, (NameMention Mention, int Length)>();
        foreach (var mention in mentions)
        {
            if (mention.Type == EntityType.Miscellaneous || (mention.Length == 1 && facts[mention.First].Case != LetterCase.AllCaps)) continue;
            known.TryAdd(facts[mention.First].Word, (mention, mention.Length));
        }

        if (known.Count == 0) return mentions;
        var all = new List<NameMention>(mentions.Count + 4);
        var next = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            if (next < mentions.Count && mentions[next].First == i)
            {
                all.Add(mentions[next]);
                i = mentions[next++].End - 1;
                continue;
            }

            if (!facts[i].Candidate || !known.TryGetValue(facts[i].Word, out var name) || i + name.Length > facts.Length) continue;
            if (next < mentions.Count && mentions[next].First < i + name.Length) continue;
            var same = true;
            for (var j = 0; j < name.Length && same; j++) same = facts[i + j].Word == facts[name.Mention.First + j].Word && facts[i + j].Candidate && facts[i + j].Case == facts[name.Mention.First + j].Case;
            if (!same || text.Body.AsSpan(text.Tokens[i].Start, text.Tokens[i + name.Length - 1].End - text.Tokens[i].Start).Contains('\n')) continue;
            all.Add(name.Mention with { First = i, End = i + name.Length, Confidence = Math.Round(name.Mention.Confidence * 0.9, 3) });
            i += name.Length - 1;
        }

        return all;
    }

    private static uint Key(TextAnalysis text, in NameMention mention) => Folding.HashName(Folding.Seed, text.TextOf(mention.First, mention.End));
}
