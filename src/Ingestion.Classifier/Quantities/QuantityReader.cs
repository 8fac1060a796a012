using Ingestion.Classifier.Quotations;
using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>Reads the quantity that begins at a token: currency sign, number or range, unit, then the qualifier before and the object after.</summary>
internal static class QuantityReader
{
    /// <summary>Reads it.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="i">The token of the currency sign or the number.</param>
    /// <param name="reading">The quantity.</param>
    /// <param name="tokenEnd">Where to go on; after a number that is none, past it.</param>
    public static bool TryRead(in QuantityContext context, int i, out QuantityReading reading, out int tokenEnd)
    {
        (reading, tokenEnd) = (default, i + 1);
        var currency = SignAt(context, i, out var numberFirst);
        if (numberFirst >= context.Limit) return false;
        if (currency is not null && context.Token(numberFirst).Kind != TokenKind.Number) return false;
        if (currency is null && HyphenatedQuantity.TryRead(context, i, out var hyphenated))
        {
            if (hyphenated.TokenEnd == 0) return false;
            var signed = MinusReader.Before(context, i, i);
            if (MinusReader.Fits(context, hyphenated, signed.Use)) hyphenated = signed.On(hyphenated);
            return Complete(context, i, hyphenated, out reading, out tokenEnd);
        }

        if (!NumberReader.TryRead(context, numberFirst, out var number)) return false;
        var bare = new QuantityCore(number, null, currency, i, numberFirst, context.Token(i).Start, false);
        var minus = MinusReader.Before(context, i, numberFirst);
        var core = Extend(context, minus.On(bare));
        if (!MinusReader.Fits(context, core, minus.Use)) core = Extend(context, bare);
        return Complete(context, i, core, out reading, out tokenEnd);
    }

    private static QuantityCore Extend(in QuantityContext context, in QuantityCore core) => UnitReader.Extend(context, RangeReader.Extend(context, core));

    private static bool Complete(in QuantityContext context, int i, in QuantityCore core, out QuantityReading reading, out int tokenEnd)
    {
        reading = default;
        tokenEnd = Math.Max(i + 1, core.TokenEnd);
        if (core.Rejected || QuantityPolicy.IsName(context, core)) return false;
        var signed = core.FirstToken;
        var (first, qualifier) = Qualifier(context, signed);
        if (core.High is not null && qualifier is null && signed > context.Begin && context.Lexicon.Between.TryMatch(context.Text, signed - 1, context.Begin, out _, out var opens)) (first, qualifier) = (opens, context.Span(opens).ToString().ToLowerInvariant());
        var attribute = core.IsAttribute || (signed > context.Begin && core.Unit is not null && context.Speech.Is(signed - 1, SpeechFlags.Determiner));
        var counted = CountedObject.Find(context, core, attribute);
        var hasObject = counted.End > counted.First;
        var age = core.Unit is null && context.Lexicon.Language == "en" && first > context.Begin && context.Lexicon.Ages.TryMatch(context.Text, first - 1, context.Begin, out _, out _);
        var unit = age ? "years" : core.Unit;
        if (unit is null && !QuantityPolicy.IsCountOfOne(context, i, core.Number, hasObject)) return false;
        if (unit is null && qualifier is null && !hasObject && core.High is null && !QuantityPolicy.MayStandAlone(context, i, core.Number)) return false;
        if (unit is null && hasObject && QuantityPolicy.IsYear(context, i, core.Number) && qualifier is null && context.IsCapitalised(i - 1)) return false;
        var noun = core.Noun ?? (hasObject ? context.Text.TextOf(counted.First, counted.End).ToString() : null);
        var start = first < signed ? context.Token(first).Start : core.Start;
        reading = new QuantityReading(first, start, core.End, tokenEnd, Plain(core.Value), core.High is { } high ? Plain(high) : null, qualifier, unit, noun, Confidence(core, unit, noun, qualifier));
        return true;
    }

    private static (int First, string? Text) Qualifier(in QuantityContext context, int i) =>
        i > context.Begin && context.Lexicon.Qualifiers.TryMatch(context.Text, i - 1, context.Begin, out var text, out var first) && !IsPreposition(context, first, text) ? (first, text) : (i, null);

    // 'spread over 40 square kilometres', 'rose above': after a verb of motion or extent it is a preposition; 'some' needs no care.
    private static bool IsPreposition(in QuantityContext context, int first, string text) =>
        text is "over" or "under" && first > context.Begin && context.Span(first - 1) is "spread" or "spreads" or "spreading" or "stretches" or "stretched" or "flew" or "extends" or "extended" or "argue" or "dispute" or "fight" or "held" or "concern" or "concerns"
        || (text == "до" && first > context.Begin && context.Speech.Text.Tokens[first - 1].Kind == TokenKind.Word && IsChange(context.Span(first - 1)))
        || (text is "hasta" or "até" or "tot" or "do" && first > context.Begin && context.Text.Tokens[first - 1].Kind == TokenKind.Word && context.Speech.Is(first - 1, SpeechFlags.Determiner));

    private static bool IsChange(ReadOnlySpan<char> verb) => verb.EndsWith("ся", StringComparison.Ordinal) || verb.EndsWith("сь", StringComparison.Ordinal) || verb.EndsWith("лась", StringComparison.Ordinal);

    private static string? SignAt(in QuantityContext context, int i, out int number)
    {
        number = i;
        // A sign is a symbol or a few letters.
        if (context.Token(i).Kind == TokenKind.Number || context.Token(i).Length > 4) return null;
        if (context.Lexicon.Signs.TryMatch(context.Text, i, context.Limit, out var code, out number)) return code;
        // 'A$', 'HK$', 'R$'.
        if (i + 1 < context.Limit && context.Is(i + 1, '$') && context.Touches(i + 1) && context.Lexicon.Prefixes.TryMatch(context.Text, i, context.Limit, out var prefixed, out _))
        {
            number = i + 2;
            return prefixed;
        }

        number = i;
        return null;
    }

    // Without the zeros that a product of decimals carries along.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static double Confidence(in QuantityCore core, string? unit, string? noun, string? qualifier)
    {
        if (unit is not null) return 0.95;
        if (noun is not null) return core.Number.InDigits || core.Number.Value > 1 ? 0.92 : 0.75;
        return qualifier is not null || core.Number.Scale > 1 ? 0.88 : 0.65;
    }
}
