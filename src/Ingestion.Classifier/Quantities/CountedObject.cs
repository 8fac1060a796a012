using Ingestion.Classifier.Lexicons;
using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>Reads what is counted: the noun phrase after a number.</summary>
internal static class CountedObject
{
    private const int Longest = 5;
    private const SpeechFlags Stops = SpeechFlags.Preposition | SpeechFlags.Boundary | SpeechFlags.Pronoun | SpeechFlags.Relative | SpeechFlags.Between | SpeechFlags.That;

    /// <summary>The object as tokens, empty where there is none.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="core">The number with its unit; after a unit 'of' must come, unless the number is an attribute or the language has no such word.</param>
    /// <param name="attribute">Whether the number is an attribute ('a 35-hour week').</param>
    public static (int First, int End) Find(in QuantityContext context, in QuantityCore core, bool attribute)
    {
        var measured = core.Unit is not null || (core.Number.IsFraction && core.Unit is null && !IsRatio(context, core));
        var found = After(context, core.TokenEnd, measured, attribute, core.Unit);
        // 'in one district'
        if (found.End == found.First && core.Number is { Value: 1, InDigits: false } && core.Unit is null && context.Lexicon.Language == "en" && core.TokenEnd < context.Limit && context.Token(core.TokenEnd).Case == LetterCase.Lower)
            return English(context, core.TokenEnd, singular: true);
        return found;
    }

    /// <summary>What is counted right after a bare number, as tokens.</summary>
    public static (int First, int End) After(in QuantityContext context, int at) => After(context, at, measured: false, attribute: false, null);

    private static bool IsRatio(in QuantityContext context, in QuantityCore core) => core.TokenEnd - core.NumberFirst >= 3 && context.Span(core.TokenEnd - 1) is not ("thirds" or "fifths" or "quarters");

    private static (int First, int End) After(in QuantityContext context, int at, bool measured, bool attribute, string? unit)
    {
        var connected = at < context.Limit && context.Lexicon.Connectors.TryMatch(context.Text, at, context.Limit, out _, out var after) ? after : at;
        // 'half the tickets'
        var direct = attribute || (measured && unit is null && at < context.Limit && context.Speech.Is(at, SpeechFlags.Determiner)) || (context.Lexicon.Language is "de" or "nl" or "sv" or "da" or "no" && unit is not null);
        if (measured && connected == at && !direct) return (at, at);
        if (connected > at && context.Lexicon.Language == "en" && context.Span(at) is "in" or "for" or "on" && !IsMoney(unit)) return (at, at);
        // '80 kilómetros de la capital' is a distance.
        if (connected > at && context.Lexicon.Language is not ("en" or "de") && unit is "km" or "m" or "min" or "h" or "days" or "years" or "months" or "weeks") return (at, at);
        var singular = measured && (connected > at || attribute);
        at = connected;
        while (at < context.Limit && context.Speech.Is(at, SpeechFlags.Determiner) && context.Token(at).Kind == TokenKind.Word) at++;
        while (at < context.Limit && context.Token(at).Case == LetterCase.Lower && context.Span(at) is "more" or "other" or "additional" or "further" or "such" or "weitere" or "autres" or "otros" or "otras" or "altri" or "altre" or "andere") at++;
        return context.Lexicon.Language switch
        {
            "en" => English(context, at, singular),
            "de" => Noun(context, at, 3),
            _ => Noun(context, at, 1),
        };
    }

    private static (int First, int End) English(in QuantityContext context, int first, bool singular)
    {
        var end = first;
        while (end < context.Limit && end < first + Longest && !context.Speech.Is(end, Stops | SpeechFlags.Determiner) && context.Span(end) is not ("them" or "those" or "these" or "us" or "all" or "which" or "whom"))
        {
            // 'Wimbledon men's titles'
            if (end > first && end + 1 < context.Limit && context.Token(end).Kind == TokenKind.Clitic && context.Span(end) is "'s" or "’s")
            {
                end++;
                continue;
            }

            if (context.Token(end).Kind != TokenKind.Word) break;
            if (end > first && context.Speech.Is(end, SpeechFlags.Cue) && !context.Speech.Is(end, SpeechFlags.NounLike)) break;
            if (singular && (context.Span(end).EndsWith("ed", StringComparison.Ordinal) || context.Span(end) is "hidden" or "stolen" or "worth" || (end > first && context.Span(end).EndsWith("ing", StringComparison.Ordinal)))) break;
            end++;
            if (!IsPlural(context, end - 1) || (end < context.Limit && context.Token(end).Kind == TokenKind.Clitic && context.Touches(end))) continue;
            // 'crew members'
            if (end < context.Limit && context.Token(end).Kind == TokenKind.Word && IsPlural(context, end) && !context.Speech.Is(end, Stops | SpeechFlags.Cue)) end++;
            return (first, end);
        }

        while (end > first && context.Token(end - 1).Kind == TokenKind.Clitic) end--;
        return singular ? (first, end) : (first, first);
    }

    private static bool IsMoney(string? unit) => unit is { Length: 3 } && char.IsUpper(unit[0]) && char.IsUpper(unit[1]) && char.IsUpper(unit[2]);

    // German nouns have a capital; elsewhere the next word is taken.
    private static (int First, int End) Noun(in QuantityContext context, int first, int reach)
    {
        for (var i = first; i < context.Limit && i < first + reach && context.Token(i).Kind == TokenKind.Word && !context.Speech.Is(i, Stops | SpeechFlags.Cue); i++)
            if (reach == 1 || context.IsCapitalised(i)) return (i, i + 1);
        return (first, first);
    }

    private static bool IsPlural(in QuantityContext context, int token)
    {
        var span = context.Span(token);
        if (span.Length > 3 && span[^1] == 's' && span[^2] is not ('s' or 'u' or 'i') && context.Token(token).Case != LetterCase.AllCaps) return true;
        Span<char> buffer = stackalloc char[TokenWord.Longest];
        return context.Lexicon.Plurals.Contains(TokenWord.Fold(context.Text, token, buffer));
    }
}
