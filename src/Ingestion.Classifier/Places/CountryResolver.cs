using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Places;

/// <summary>Links names to countries.</summary>
internal static class CountryResolver
{
    private static readonly uint[] Waters = [.. "gulf sea ocean strait bay river channel".Split(' ').Select(w => Folding.HashName(Folding.Seed, w))];

    // Every part of a name is looked up; the bound keeps the time linear.
    private const int LongestName = 8;

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
            && Longest(text, end + 1, gazetteer) is { CountryCode: { } stated } after && (after.Kinds & (PhraseKinds.Country | PhraseKinds.Region)) != 0)
            return stated;
        if ((entry.Kinds & (PhraseKinds.Place | PhraseKinds.Demonym)) != 0) return entry.CountryCode;
        if (end - first > LongestName) return null;
        // A gulf or a river bears the name of a country and lies in several.
        if (Array.IndexOf(Waters, Folding.HashName(Folding.Seed, text.TextOf(first, first + 1))) >= 0 || Array.IndexOf(Waters, Folding.HashName(Folding.Seed, text.TextOf(end - 1, end))) >= 0) return null;
        // 'eastern Ukraine', 'the Port of Odesa': the longest known end; then 'Donetsk region': the longest known beginning.
        for (var start = first + 1; start < end; start++)
        {
            if (Known(text, start, end, gazetteer) is { } code) return code;
        }

        for (var stop = end - 1; stop > first; stop--)
        {
            if (Known(text, first, stop, gazetteer) is { } code) return code;
        }

        return null;
    }

    private static string? Known(TextAnalysis text, int first, int end, Gazetteer gazetteer)
    {
        var part = gazetteer.Find(text.TextOf(first, end));
        return (part.Kinds & (PhraseKinds.Country | PhraseKinds.Region | PhraseKinds.LargeCity)) != 0 && (part.Kinds & (PhraseKinds.PlaceWord | PhraseKinds.Area)) == 0 ? part.CountryCode : null;
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
