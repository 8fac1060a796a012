using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>Reads numbers in digits and words: '12,000', '1.3 million', 'two and a half', 'twenty-five', 'half a million'.</summary>
internal static class NumberReader
{
    // No number in words is longer; the bound keeps the time linear.
    private const int MostWords = 12;

    /// <summary>Reads the number that begins at a token.</summary>
    public static bool TryRead(in QuantityContext context, int i, out NumberReading reading) =>
        context.Token(i).Kind == TokenKind.Number ? TryDigits(context, i, out reading) : TryWords(context, i, out reading);

    /// <summary>The scale word at a token ('million'), or 1.</summary>
    public static decimal ScaleAt(in QuantityContext context, int i, out int end)
    {
        end = i;
        if (i >= context.Limit || context.Token(i).Kind != TokenKind.Word) return 1;
        if (!context.Lexicon.TryWord(context.Text, i, context.Limit, out var word, out var wordEnd) || word.Kind != QuantityWordKind.Scale) return 1;
        end = wordEnd;
        // An abbreviation's stop may stand apart ('5 Mio .').
        if (context.Is(end, '.') && context.Touches(end) && end + 1 < context.Limit && context.Span(i).Length <= 4) end++;
        return word.Value;
    }

    private static bool TryDigits(in QuantityContext context, int i, out NumberReading reading)
    {
        reading = default;
        var token = context.Token(i);
        var span = context.Span(i);
        if (!Numeral.TryRead(span, context.DecimalComma, out var value, out var length)) return false;
        var (end, tokenEnd, scale) = (token.Start + length, i + 1, 1m);
        if (length == span.Length && length <= 3) (value, tokenEnd, end) = JoinGroups(context, i, value, end);
        if (end < context.Token(tokenEnd - 1).End)
        {
            // '3.5bn', '60k': the scale is the rest of the token.
            scale = Abbreviated(span[length..]);
            // '4K' pictures, a '10k' race.
            if (scale == 1000 && value is 2 or 4 or 5 or 8 or 10 && !(i > context.Begin && context.Token(i - 1).Kind == TokenKind.Symbol)) return false;
            if (scale > 1) end = token.End;
        }
        else
        {
            scale = ScaleAt(context, tokenEnd, out var scaleEnd);
            if (scaleEnd > tokenEnd)
            {
                var second = ScaleAt(context, scaleEnd, out var secondEnd);
                if (second > 1) (scale, scaleEnd) = (scale * second, secondEnd);
                (tokenEnd, end) = (scaleEnd, context.Token(scaleEnd - 1).End);
            }
        }

        if (!Scaled(value, scale, out var result)) return false;
        reading = new NumberReading(result, tokenEnd, end, true, scale, false, end);
        return true;
    }

    // '20 000', '1 300 000': groups of three after a blank, where the language writes so.
    private static (decimal Value, int TokenEnd, int End) JoinGroups(in QuantityContext context, int i, decimal value, int end)
    {
        var next = i + 1;
        if (context.Lexicon.Language is "en" or "de" or "es" or "it" or "zh" or "ja" && !(next < context.Limit && context.Text.Body[context.Token(i).End] is '\u202F' or '\u2009')) return (value, next, end);
        while (next < context.Limit && next < i + 5 && context.Token(next).Start - context.Token(next - 1).End == 1 && (Numeral.IsGroup(context.Span(next)) || IsLastGroup(context, next))
            && Numeral.TryRead(context.Span(next), context.DecimalComma, out var group, out var length))
        {
            value = (value * 1000) + group;
            end = context.Token(next).Start + length;
            next++;
        }

        return (value, next, end);
    }

    // '12 345,6'
    private static bool IsLastGroup(in QuantityContext context, int token)
    {
        var span = context.Span(token);
        return context.DecimalComma && span.Length > 4 && span[3] == ',' && Numeral.IsGroup(span[..3]);
    }

    private static decimal Abbreviated(ReadOnlySpan<char> suffix) => suffix switch
    {
        "bn" or "Bn" or "BN" or "B" => 1_000_000_000,
        "mn" or "mln" or "M" => 1_000_000,
        "k" or "K" => 1_000,
        "tn" or "trn" => 1_000_000_000_000,
        _ => 1,
    };

    private static bool TryWords(in QuantityContext context, int i, out NumberReading reading)
    {
        reading = default;
        if (context.Token(i).Kind != TokenKind.Word || !context.Lexicon.TryWord(context.Text, i, context.Limit, out var word, out var end))
            return context.Lexicon.Language == "en" && TryArticle(context, i, out reading);
        switch (word.Kind)
        {
            case QuantityWordKind.Fraction:
                return TryFraction(context, i, word.Value, end, out reading);
            case QuantityWordKind.Article:
                var scaled = ScaleAt(context, end, out var afterScale);
                if (afterScale == end) return false;
                reading = Read(context, scaled, afterScale, scaled);
                return true;
            case QuantityWordKind.Scale:
                // 'tausend' or 'mille' alone; 'million' alone is no number, nor are 'hundreds'.
                if (word.Value is not (100 or 1000) || context.Lexicon.Language is "en") return false;
                reading = Read(context, word.Value, end, 1);
                return true;
            default:
                return TrySum(context, word.Value, end, out reading);
        }
    }

    // 'a hundred', 'a dozen', 'a million'.
    private static bool TryArticle(in QuantityContext context, int i, out NumberReading reading)
    {
        reading = default;
        if (!Lexicons.TokenWord.Is(context.Text, i, "a")) return false;
        var scale = ScaleAt(context, i + 1, out var end);
        if (end == i + 1) return false;
        var second = ScaleAt(context, end, out var secondEnd);
        reading = Read(context, scale * second, second > 1 ? secondEnd : end, scale * second);
        return true;
    }

    // 'half a million', 'half of', 'two-thirds'; 'half' alone is something else.
    private static bool TryFraction(in QuantityContext context, int i, decimal value, int end, out NumberReading reading)
    {
        reading = default;
        if (context.Lexicon.Language == "en" && end == i + 1 && Lexicons.TokenWord.Is(context.Text, i, "half"))
        {
            if (end + 1 < context.Limit && Lexicons.TokenWord.Is(context.Text, end, "a") && ScaleAt(context, end + 1, out var scaleEnd) is var scale && scaleEnd > end + 1)
            {
                reading = Read(context, value * scale, scaleEnd, scale);
                return true;
            }

            if (end >= context.Limit || !(Lexicons.TokenWord.Is(context.Text, end, "of") || Lexicons.TokenWord.Is(context.Text, end, "the") || Lexicons.TokenWord.Is(context.Text, end, "its") || Lexicons.TokenWord.Is(context.Text, end, "their"))) return false;
        }

        // 'a fifth title', 'won a third': an ordinal, unless 'of' follows or an amount is spoken of.
        if (context.Lexicon.Language == "en" && value is < 0.5m && Lexicons.TokenWord.Is(context.Text, i, "a") && !(end < context.Limit && Lexicons.TokenWord.Is(context.Text, end, "of"))
            && !(i > context.Begin && context.Span(i - 1) is "by" or "than" or "about" or "around" or "nearly" or "almost" or "over" or "least" or "is" or "was" or "are" or "were" or "roughly" or "only" or "some")) return false;
        // 'a quarter' is a coin, a part of a town and a span of time too.
        if (context.Lexicon.Language == "en" && value == 0.25m && !(end < context.Limit && Lexicons.TokenWord.Is(context.Text, end, "of"))) return false;
        reading = Read(context, value, end, 1) with { IsFraction = true };
        return true;
    }

    // 'two hundred and fifty thousand', 'two and a half', 'one million'.
    private static bool TrySum(in QuantityContext context, decimal first, int end, out NumberReading reading)
    {
        var (total, current, scaleSum, scale) = (0m, first, 1m, decimal.MaxValue);
        while (end < context.Limit)
        {
            if (IsAndAHalf(context, end))
            {
                (current, end) = (current + 0.5m, end + 3);
                continue;
            }

            var next = Lexicons.TokenWord.Is(context.Text, end, "and") && current % 100 == 0 ? end + 1 : end;
            if (next >= context.Limit || context.Token(next).Kind != TokenKind.Word || !context.Lexicon.TryWord(context.Text, next, context.Limit, out var word, out var wordEnd)) break;
            if (next > end && IsAnother(context, next, current > 0, scale)) break;
            if (word.Kind == QuantityWordKind.Scale)
            {
                if (next != end) break;
                if (word.Value >= 1000) (total, current, scale) = (total + (current * word.Value), 0, word.Value);
                else current *= word.Value;
                (scaleSum, end) = (Math.Max(scaleSum, word.Value), wordEnd);
                if (total + current > 1_000_000_000_000_000m) break;
            }
            else if (word.Kind == QuantityWordKind.Number && GoesOn(current, word.Value) && (current + total > 0))
            {
                (current, end) = (current + word.Value, wordEnd);
            }
            else break;
        }

        reading = Read(context, total + current, end, scaleSum);
        return total + current <= 1_000_000_000_000_000_000m;
    }

    private static bool GoesOn(decimal current, decimal number) =>
        current == 0 || (number < 100 && (current % 100 == 0 || (current is >= 20 and < 100 && current % 10 == 0 && number < 10)));

    // 'one million and two million', 'one hundred and two hundred' are two numbers: what 'and' joins has no scale as great as the last one. Hundreds
    // whose own scale is still to come are joined to it ('two hundred and fifty thousand').
    private static bool IsAnother(in QuantityContext context, int at, bool hundreds, decimal scale)
    {
        var current = 0m;
        for (var words = 0; words < MostWords && at < context.Limit; words++)
        {
            if (current > 0 && current % 100 == 0 && at + 1 < context.Limit && Lexicons.TokenWord.Is(context.Text, at, "and")) at++;
            if (context.Token(at).Kind != TokenKind.Word || !context.Lexicon.TryWord(context.Text, at, context.Limit, out var word, out at)) return false;
            if (word.Kind == QuantityWordKind.Scale)
            {
                if (word.Value >= scale || (hundreds && word.Value < 1000)) return true;
                current = word.Value < 1000 ? current * word.Value : 0;
            }
            else if (word.Kind == QuantityWordKind.Number && GoesOn(current, word.Value)) current += word.Value;
            else return false;
        }

        return false;
    }

    private static bool IsAndAHalf(in QuantityContext context, int at) =>
        at + 2 < context.Limit && Lexicons.TokenWord.Is(context.Text, at, "and") && Lexicons.TokenWord.Is(context.Text, at + 1, "a") && Lexicons.TokenWord.Is(context.Text, at + 2, "half");

    private static NumberReading Read(in QuantityContext context, decimal value, int end, decimal scale) =>
        new(value, end, context.Token(end - 1).End, false, scale, false, context.Token(end - 1).End);

    private static bool Scaled(decimal value, decimal scale, out decimal result)
    {
        result = 0;
        if (value > 1_000_000_000_000_000_000m / scale) return false;
        result = value * scale;
        return true;
    }
}
