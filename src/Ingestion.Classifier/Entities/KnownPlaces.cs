using Ingestion.Classifier.Places;
using Ingestion.Classifier.Text;
using Ingestion.Contracts.Facts;

namespace Ingestion.Classifier.Entities;

/// <summary>Finds countries and areas ('Indo-Pacific') that the tagger passed over: their names are seldom anything else.</summary>
internal static class KnownPlaces
{
    private const double Confidence = 0.6;
    private const PhraseKinds Places = PhraseKinds.Country | PhraseKinds.Area;
    private const PhraseKinds Others = PhraseKinds.Organisation | PhraseKinds.GivenName | PhraseKinds.Surname | PhraseKinds.Title | PhraseKinds.PlaceWord | PhraseKinds.Demonym;

    /// <summary>The mentions with those that were missing, in the order of the text.</summary>
    public static List<NameMention> AddMissing(ReadOnlySpan<TokenFacts> facts, List<NameMention> mentions)
    {
        var all = new List<NameMention>(mentions.Count + 2);
        var next = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            if (next < mentions.Count && mentions[next].First <= i)
            {
                all.Add(mentions[next]);
                i = mentions[next++].End - 1;
                continue;
            }

            if (!facts[i].Candidate || facts[i].Opens || facts[i].InCapitals) continue;
            if (facts[i].Kind != TokenKind.Word || (facts[i].Kinds & Places) == 0 || (facts[i].Kinds & Others) != 0) continue;
            if (facts[i].PhrasePosition != 0 || (i + 1 < facts.Length && facts[i + 1].Candidate) || (i > 0 && facts[i - 1].Candidate)) continue;
            all.Add(new NameMention(i, i + 1, EntityType.Location, Confidence));
        }

        return all;
    }
}
