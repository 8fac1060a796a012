using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>
/// Corrects mentions by what is known for certain: a country is a place also where it acts, a people of two words is one name, and a person's
/// administration is an organisation and not the person.
/// </summary>
internal static class KnownNames
{
    private const PhraseKinds Personal = PhraseKinds.GivenName | PhraseKinds.Surname;
    private static readonly uint[] Offices = [Folding.Hash("administration"), Folding.Hash("cabinet")];

    /// <summary>Corrects mentions, in the order of the text.</summary>
    public static List<NameMention> Correct(TextAnalysis text, ReadOnlySpan<TokenFacts> facts, List<NameMention> mentions, Gazetteer gazetteer)
    {
        var corrected = new List<NameMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (corrected.Count > 0 && corrected[^1].End > mention.First) continue; // already a part of a people's name
            var one = WholePeople(facts, mention);
            while (corrected.Count > 0 && corrected[^1].End > one.First) corrected.RemoveAt(corrected.Count - 1);
            if (one.Type != EntityType.Miscellaneous && one.Length == 1 && facts[one.First].Case == LetterCase.Capitalised && HasOffice(facts, one) && (facts[one.First].Kinds & (PhraseKinds.Place | PhraseKinds.Organisation)) == 0)
                one = one with { Type = EntityType.Organisation, End = one.End + 1 };
            else if (one.Type is EntityType.Organisation or EntityType.Person && IsCountry(text, one, gazetteer))
                one = one with { Type = EntityType.Location };
            corrected.Add(one);
        }

        return corrected;
    }

    // 'North Korean' is one name where 'Korean' or 'North' was found.
    private static NameMention WholePeople(ReadOnlySpan<TokenFacts> facts, in NameMention mention)
    {
        if (facts[mention.First].PhrasePosition == 0 || (facts[mention.First].Phrase & PhraseKinds.Demonym) == 0) return mention;
        var first = mention.First;
        while (facts[first].PhrasePosition == 2) first--;
        var end = first + 1;
        while (end < facts.Length && facts[end].PhrasePosition == 2) end++;
        return mention.End > end ? mention : mention with { First = first, End = end, Type = EntityType.Miscellaneous };
    }

    private static bool HasOffice(ReadOnlySpan<TokenFacts> facts, in NameMention mention) => mention.End < facts.Length && Array.IndexOf(Offices, facts[mention.End].Word) >= 0;

    private static bool IsCountry(TextAnalysis text, in NameMention mention, Gazetteer gazetteer)
    {
        var kinds = gazetteer.Find(text.TextOf(mention.First, mention.End)).Kinds;
        return (kinds & PhraseKinds.Country) != 0 && (kinds & (PhraseKinds.Organisation | PhraseKinds.LargeCity | PhraseKinds.City)) == 0
            && (mention.Type == EntityType.Organisation || (kinds & Personal) == 0);
    }
}
