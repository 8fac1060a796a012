using Ingestion.Classifier.Lexicons;
using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>Tells quantities from numbers that name, order, date or address something.</summary>
internal static class QuantityPolicy
{
    /// <summary>Whether what stands around a number makes something else of it, whatever it counts.</summary>
    public static bool IsName(in QuantityContext context, in QuantityCore core)
    {
        var (first, number, hasUnit) = (core.FirstToken, core.Number, core.Unit is not null || core.High is not null);
        var (before, next) = (first - 1, number.TokenEnd);
        if (next < context.Limit)
        {
            if (context.Lexicon.Never.Holds(context.Text, next, context.Limit) && !(context.Token(next).Case == LetterCase.Lower && hasUnit)) return true;
            if (context.Is(next, ':') && context.Touches(next) && next + 1 < context.Limit && context.Token(next + 1).Kind == TokenKind.Number) return true;
            if (context.Is(next, '/') && context.Touches(next) && !hasUnit) return true;
            if (!number.InDigits && context.Token(next).Kind == TokenKind.Clitic) return true;
        }

        if (before < context.Begin) return number.InDigits && (context.Is(next, '.') || context.Is(next, ')')) && !hasUnit && next + 1 < context.Limit;
        if (context.Is(before, '(') && context.Is(next, ')')) return !hasUnit;
        if ((context.Is(before, ':') || context.Is(before, '/') || context.Is(before, '-')) && context.Touches(before) && context.Touches(first)) return true;
        if (context.Is(before, '#') || context.Is(before, '§') || context.Is(before, '№')) return true;
        if (!hasUnit && context.Lexicon.Labels.TryMatch(context.Text, before, context.Begin, out _, out var labelFirst)) return number.Scale <= 1 && (number.InDigits || context.IsCapitalised(labelFirst) || context.Span(before) is "number");
        // 'FTSE 100 companies', but 'in the US 200 people'.
        if (number.InDigits && !hasUnit && number.Scale <= 1 && context.Token(before) is { Case: LetterCase.AllCaps, Length: > 2 } && context.Span(before) is not ("USA" or "UAE" or "U.S." or "U.K.") && context.Token(first).Length <= 4) return true;
        if (!number.InDigits && context.IsCapitalised(core.NumberFirst) && context.Token(before).Kind == TokenKind.Word) return true;
        return number.InDigits && !hasUnit && number.Scale <= 1 && context.Token(before).Kind == TokenKind.Number;
    }

    /// <summary>Whether a number with nothing to count is still a count ('only three were hired').</summary>
    public static bool MayStandAlone(in QuantityContext context, int first, in NumberReading number)
    {
        var (before, next) = (first - 1, number.TokenEnd);
        if (number.Scale > 1 || number.IsFraction) return true;
        if (number.InDigits)
        {
            if (number.Value != Math.Truncate(number.Value)) return false;
            if (IsYear(context, first, number)) return false;
            if (next < context.Limit && (context.IsCapitalised(next) || context.Token(next).Kind is TokenKind.Number || TokenWord.Is(context.Text, next, "per"))) return false;
            if (before < context.Begin) return next < context.Limit && context.Token(next).Kind == TokenKind.Word;
            // 'Playstation 5', 'Mr Ito, 71,'.
            if (context.IsCapitalised(before) && before > context.Begin) return false;
            if (context.IsCapitalised(before) && context.Token(before).Kind == TokenKind.Word && !context.Speech.Is(before, SpeechFlags.Preposition | SpeechFlags.Determiner | SpeechFlags.Between | SpeechFlags.Boundary)) return false;
            // 'dial 111', 'now 35, he …', 'at 7'.
            if (context.Span(before) is "on" or "now" or "at" or "dial" or "call" || context.Is(before, '+')) return false;
            if (context.Is(before, ',') && (next >= context.Limit || context.Token(next).Kind == TokenKind.Punctuation)) return before > context.Begin && context.Token(before - 1).Kind == TokenKind.Number;
            return !(context.Span(before) is "is" or "was" or "are" or "were" or "be" or "ist" or "war" or "est" or "es" && next < context.Limit && context.Token(next).Kind == TokenKind.Punctuation) && !context.Is(before, '-') && !context.Is(before, '−') && !context.Is(before, '–');
        }

        return number.Value >= 2 && !(before >= context.Begin && context.Span(before) is "at" or "At" or "until" or "past");
    }

    /// <summary>Whether 'one' counts: 'one man', not 'one of', 'no one', 'one day'.</summary>
    public static bool IsCountOfOne(in QuantityContext context, int first, in NumberReading number, bool hasObject)
    {
        if (number.InDigits || number.Value != 1 || number.Scale > 1) return true;
        var next = number.TokenEnd;
        if (next >= context.Limit || context.Token(next).Kind != TokenKind.Word || context.Speech.Is(next, SpeechFlags.Preposition | SpeechFlags.Boundary | SpeechFlags.Between | SpeechFlags.Relative | SpeechFlags.Pronoun | SpeechFlags.Cue)) return false;
        if (context.Span(next) is "another" or "thing" or "day" or "time" or "way" or "side" or "reason" or "year" or "night" or "morning" or "such" or "more" or "example" or "hand" or "point" or "step" or "last" or "final" or "big" or "single" or "says" or "family") return false;
        if (context.Token(next).Case != LetterCase.Lower || context.Span(next).EndsWith("ly", StringComparison.Ordinal) || context.Span(next).EndsWith("ed", StringComparison.Ordinal)) return false;
        return first == context.Begin || !(context.Speech.Is(first - 1, SpeechFlags.Determiner) || context.Span(first - 1) is "no" or "each" or "every" or "any" or "which" or "number" or "day" or "only" or "version") || hasObject;
    }

    /// <summary>Whether it looks like a year that no reader of dates took.</summary>
    public static bool IsYear(in QuantityContext context, int first, in NumberReading number) =>
        number.InDigits && number.Value is >= 1800 and <= 2100 && context.Token(first).Length == 4;
}
