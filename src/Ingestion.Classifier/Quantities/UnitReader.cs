using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>Reads the unit after a number, as a word of its own or as the rest of the number's token.</summary>
internal static class UnitReader
{
    /// <summary>Extends a number by its unit, if there is one.</summary>
    public static QuantityCore Extend(in QuantityContext context, in QuantityCore core)
    {
        var last = context.Token(core.TokenEnd - 1);
        if (core.End < last.End) return Suffix(context, core, context.Text.Body.AsSpan(core.End, last.End - core.End));
        var at = core.TokenEnd;
        if (at >= context.Limit) return core;
        // A currency sign before the number leaves no room for a unit but a second name of the currency.
        if (context.Lexicon.Units.TryMatch(context.Text, at, context.Limit, out var unit, out var end) && IsUnit(context, core, at, unit))
        {
            if (core.Unit is not null) return unit.IsCurrency && unit.Symbol == core.Unit ? core with { End = context.Token(end - 1).End, TokenEnd = end } : core;
            return core with { Unit = unit.Symbol, End = context.Token(end - 1).End, TokenEnd = end, Number = core.Number with { TokenEnd = end } };
        }

        if (core.Unit is null && core.High is null && SharedUnit(context, core) is { } shared) return core with { Unit = shared };
        return core;
    }

    // One letter after a blank is a unit only in lower case and before no other word of the kind ('5 m', not '5 M').
    private static bool IsUnit(in QuantityContext context, in QuantityCore core, int at, QuantityUnit unit)
    {
        if (core.Number.IsFraction && unit.Symbol is not "%") return false;
        if (context.Token(at).Kind == TokenKind.Symbol || unit.Symbol.Length != 1 || context.Token(at).Length != 1) return true;
        return core.Number.InDigits && context.Token(at).Case == LetterCase.Lower;
    }

    // 'from 3 to 5 percent', 'between 3 km and 5 km': the first number borrows the unit of the second.
    private static string? SharedUnit(in QuantityContext context, in QuantityCore core)
    {
        var next = core.TokenEnd;
        if (next + 2 >= context.Limit || !(context.Span(next) is "to" or "and" or "or" or "bis" or "und" or "à" or "a") || core.FirstToken == context.Begin || context.Span(core.FirstToken - 1) is not ("from" or "From" or "von" or "de")) return null;
        return NumberReader.TryRead(context, MinusReader.Skip(context, next + 1, out _), out var second) && second.TokenEnd < context.Limit && context.Lexicon.Units.TryMatch(context.Text, second.TokenEnd, context.Limit, out var unit, out _)
            ? unit.Symbol
            : null;
    }

    // '60m', '12km', '5kg', '3-1', '19th', '1990s', '5-7'.
    private static QuantityCore Suffix(in QuantityContext context, in QuantityCore core, ReadOnlySpan<char> rest)
    {
        var last = core.TokenEnd - 1;
        if (rest[0] == '-' && rest.Length > 1 && char.IsAsciiDigit(rest[1])) return Joined(context, core, rest[1..]);
        if (rest is "m")
        {
            // Millions after a currency sign or before what is counted; metres else.
            var next = core.TokenEnd;
            var millions = core.Unit is not null || (next < context.Limit && context.Token(next).Kind == TokenKind.Word && CountedObject.After(context, next) is var counted && counted.End > counted.First);
            return millions
                ? core with { Value = core.Value * 1_000_000, High = core.High * 1_000_000, End = context.Token(last).End, Number = core.Number with { Scale = 1_000_000 } }
                : core with { Unit = "m", End = context.Token(last).End };
        }

        if (core.Unit is not null) return core with { Rejected = true };
        if (context.Lexicon.Units.TryMatchWord(rest, out var unit))
            return core with { Unit = unit.Symbol, End = context.Token(last).End };
        return core with { Rejected = true };
    }

    // '5-7' before a unit or a counted noun is a range, '3-1' a score.
    private static QuantityCore Joined(in QuantityContext context, in QuantityCore core, ReadOnlySpan<char> rest)
    {
        if (!Numeral.TryRead(rest, context.DecimalComma, out var high, out var length) || length != rest.Length || high <= Math.Abs(core.Value)) return core with { Rejected = true };
        var next = core.TokenEnd;
        var scale = NumberReader.ScaleAt(context, next, out var scaleEnd);
        // 'minus 5-7 degrees' lies below nought altogether.
        var (low, top) = core.Value < 0 ? (-high, core.Value) : (core.Value, high);
        var extended = core with { Value = low * scale, High = top * scale, End = context.Token(scaleEnd - 1).End, TokenEnd = scaleEnd, Number = core.Number with { TokenEnd = scaleEnd } };
        if (scaleEnd < context.Limit && context.Lexicon.Units.TryMatch(context.Text, scaleEnd, context.Limit, out var unit, out var end))
            return extended with { Unit = core.Unit ?? unit.Symbol, End = context.Token(end - 1).End, TokenEnd = end };
        if (core.Unit is not null) return extended;
        var counted = CountedObject.After(context, scaleEnd);
        return counted.End > counted.First && counted.First == scaleEnd ? extended : core with { Rejected = true };
    }
}
