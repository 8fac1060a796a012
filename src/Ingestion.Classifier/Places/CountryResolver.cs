using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Places;

/// <summary>Links names to countries.</summary>
internal static class CountryResolver
{
    /// <summary>The ISO 3166-1 alpha-2 code of a place or a people, or null where it lies in no one country or is not known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">Index of the name's first token.</param>
    /// <param name="end">One past the index of its last token.</param>
    /// <param name="gazetteer">What is known of names.</param>
    public static string? Resolve(TextAnalysis text, int first, int end, Gazetteer gazetteer)
    {
        var entry = gazetteer.Find(text.TextOf(first, end));
        if ((entry.Kinds & PhraseKinds.Area) != 0) return null;
        if ((entry.Kinds & PhraseKinds.Country) != 0) return entry.CountryCode;
        // 'Paris, Texas': what follows the comma says where it is.
        if (end + 1 < text.Tokens.Length && text.Body[text.Tokens[end].Start] == ',' && text.Tokens[end + 1].Kind == TokenKind.Word
            && Longest(text, end + 1, gazetteer) is { CountryCode: { } code } after && (after.Kinds & (PhraseKinds.Country | PhraseKinds.Region)) != 0)
            return code;
        if ((entry.Kinds & (PhraseKinds.Place | PhraseKinds.Demonym)) != 0) return entry.CountryCode;
        // 'eastern Ukraine', 'Donetsk region', 'the Port of Odesa': the last part that is known.
        for (var start = first; start < end; start++)
        {
            for (var stop = end; stop > start; stop--)
            {
                if (start == first && stop == end) continue;
                var part = gazetteer.Find(text.TextOf(start, stop));
                if ((part.Kinds & (PhraseKinds.Country | PhraseKinds.Region | PhraseKinds.LargeCity)) != 0) return part.CountryCode;
            }
        }

        return null;
    }

    private static GazetteerEntry Longest(TextAnalysis text, int first, Gazetteer gazetteer)
    {
        var best = gazetteer.Find(text.TextOf(first, first + 1));
        for (var end = first + 2; end <= text.Tokens.Length && end <= first + 4; end++)
        {
            var entry = gazetteer.Find(text.TextOf(first, end));
            if ((entry.Kinds & PhraseKinds.Place) != 0) best = entry;
        }

        return best;
    }
}
