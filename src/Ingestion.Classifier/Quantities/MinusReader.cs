using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>Tells a minus from the dashes of lists, ranges and scores, and from words that only look like one.</summary>
internal static class MinusReader
{
    /// <summary>The minus before a number or its currency sign.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="i">The token of the currency sign or the number.</param>
    /// <param name="numberFirst">The token of the number.</param>
    public static MinusSign Before(in QuantityContext context, int i, int numberFirst)
    {
        var before = i - 1;
        if (before < context.Begin) return default;
        if (IsSign(context, before, numberFirst)) return new MinusSign(MinusUse.Sign, before, context.Token(before).Start);
        if (!context.Lexicon.Minus.TryMatch(context.Text, before, context.Begin, out var use, out var first) || use == MinusUse.None) return default;
        // 'por lo menos' is a minus no more than 'at least' is.
        return context.Lexicon.Qualifiers.TryMatch(context.Text, before, context.Begin, out _, out _) ? default : new MinusSign(use, first, context.Token(first).Start);
    }

    /// <summary>Goes past the minus at a token, if there is one.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="token">Where a number may begin.</param>
    /// <param name="found">Whether there was one.</param>
    /// <returns>Where the number itself, or its currency sign, begins.</returns>
    public static int Skip(in QuantityContext context, int token, out bool found)
    {
        found = token + 1 < context.Limit && (IsSign(context, token, token + 1) || (context.Lexicon.Minus.TryMatch(context.Text, token, token, out var use, out _) && use != MinusUse.None));
        return found ? token + 1 : token;
    }

    /// <summary>Whether what was read with a minus can lie below nought: not what is left out ('the squad minus two players'), nor 'moins' before a count.</summary>
    public static bool Fits(in QuantityContext context, in QuantityCore core, MinusUse use) => core.Noun is null && use switch
    {
        MinusUse.Word => core.Unit is not null || (CountedObject.After(context, core.TokenEnd) is var counted && counted.End == counted.First),
        MinusUse.Measured => core.Unit is "%" or "‰" or "pp" or "°" or "°C" or "°F",
        // A fight 'in the -63kg category' is one under 63 kg.
        _ => core.Unit is not ("kg" or "lb"),
    };

    // A blank or a bracket stands before a sign and none after it; a number before it makes it the dash of a badly set range ('5 -10').
    private static bool IsSign(in QuantityContext context, int dash, int numberFirst)
    {
        if (!(context.Is(dash, '-') || context.Is(dash, '−')) || !context.Touches(dash + 1) || context.Token(numberFirst).Kind != TokenKind.Number) return false;
        if (dash > context.Begin && context.Token(dash - 1).Kind == TokenKind.Number) return false;
        var start = context.Token(dash).Start;
        if (start > 0 && !char.IsWhiteSpace(context.Text.Body[start - 1]) && context.Text.Body[start - 1] is not ('(' or '[' or '{')) return false;
        // '-555-0142' is a part of something longer.
        var number = context.Span(numberFirst);
        var hyphen = number.IndexOf('-');
        return hyphen < 0 || hyphen + 1 == number.Length || !char.IsAsciiDigit(number[hyphen + 1]);
    }
}
