using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>Reads compounds that are one token: '45-year-old', '20-mile', 'three-day', '21-member', '34-jähriger'.</summary>
internal static class HyphenatedQuantity
{
    /// <summary>Reads the compound at a token.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="i">The token.</param>
    /// <param name="core">What was read; its token end is 0 where the compound is no quantity (a score, a name).</param>
    /// <returns>Whether the token is a compound of a number and a word.</returns>
    public static bool TryRead(in QuantityContext context, int i, out QuantityCore core)
    {
        core = default;
        var token = context.Token(i);
        var span = context.Span(i);
        var hyphen = span.IndexOfAny('-', '‑');
        if (hyphen <= 0 || hyphen + 2 > span.Length || token.Kind is not (TokenKind.Number or TokenKind.Word)) return false;
        var rest = span[(hyphen + 1)..];
        if (char.IsAsciiDigit(rest[0])) return false;
        decimal value;
        if (token.Kind == TokenKind.Number)
        {
            if (!Numeral.TryRead(span[..hyphen], context.DecimalComma, out value, out var length)) return false;
            if (length != hyphen) return Nothing(out core);
        }
        else if (!TryNumberWord(context, span[..hyphen], out value) || context.Lexicon.Words.Holds(context.Text, i, context.Limit)) return false;

        var inDigits = token.Kind == TokenKind.Number;
        var number = new NumberReading(value, i + 1, token.End, inDigits, 1, false, token.End);
        var old = rest.EndsWith("-old", StringComparison.Ordinal) || rest.EndsWith("-olds", StringComparison.Ordinal);
        if (context.Lexicon.Units.TryMatchWord(rest, out var unit))
        {
            core = new QuantityCore(number, null, unit.Symbol, i, i, token.Start, true) { IsPerson = old };
            return true;
        }

        // '21-member council': the number alone is the quantity, the noun its object; '12-inch' was a unit.
        if (!char.IsLower(rest[0]) || rest.Length < 4 || rest.Contains('-') || value < 2 || rest.EndsWith("th", StringComparison.Ordinal) || (!inDigits && rest is not ("member" or "seat" or "person" or "storey" or "story"))) return Nothing(out core);
        core = new QuantityCore(number with { End = token.Start + hyphen }, null, null, i, i, token.Start, true) { Noun = rest.ToString() };
        return true;
    }

    private static bool TryNumberWord(in QuantityContext context, ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (!context.Lexicon.Words.TryMatchWord(text, out var number) || number.Kind != QuantityWordKind.Number) return false;
        value = number.Value;
        return true;
    }

    private static bool Nothing(out QuantityCore core)
    {
        core = default;
        return true;
    }
}
