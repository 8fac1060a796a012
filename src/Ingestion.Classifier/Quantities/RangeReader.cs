using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Quantities;

/// <summary>Reads the other end of a range ('5–7', 'between 3 and 5', '€2–3 million') and ratios ('one in five').</summary>
internal static class RangeReader
{
    /// <summary>Extends a number by its range, if there is one.</summary>
    public static QuantityCore Extend(in QuantityContext context, in QuantityCore core)
    {
        var next = core.TokenEnd;
        if (next + 1 >= context.Limit || core.End < context.Token(next - 1).End) return core;
        if (Ratio(context, core, next) is { } ratio) return ratio;
        var between = core.FirstToken > context.Begin && context.Lexicon.Between.TryMatch(context.Text, core.FirstToken - 1, context.Begin, out _, out _);
        var dash = context.Is(next, '–') || context.Is(next, '—') || context.Is(next, '-') || context.Is(next, '−');
        if (!context.Lexicon.RangeWords.TryMatch(context.Text, next, context.Limit, out _, out var joined) || joined >= context.Limit) return core;
        if (!dash && !between && !IsTo(context, next)) return core;
        if (dash && (!context.Touches(next) || !context.Touches(joined))) return core;
        // 'from 3 to 5' tells two values.
        if (!dash && !between && core.FirstToken > context.Begin && context.Span(core.FirstToken - 1) is "from" or "From" or "von" or "de" or "da" or "van" or "från" or "fra" or "od" or "від" or "от" or "с") return core;
        var secondFirst = MinusReader.Skip(context, joined, out var negative);
        if (context.Lexicon.Signs.TryMatch(context.Text, secondFirst, context.Limit, out _, out var signed) && signed < context.Limit) secondFirst = signed;
        if (!NumberReader.TryRead(context, secondFirst, out var second)) return core;
        var scale = core.Number.Scale == 1 && second.Scale > 1 && Math.Abs(core.Number.Value) < second.Value / second.Scale ? second.Scale : 1;
        var (low, high) = (core.Value * scale, negative ? -second.Value : second.Value);
        // '-5 to -10 degrees': the colder end is named last.
        if (negative && high < low) (low, high) = (high, low);
        if (high <= low || second.IsFraction) return core;
        return core with { Value = low, High = high, End = second.End, TokenEnd = second.TokenEnd, Number = core.Number with { TokenEnd = second.TokenEnd } };
    }

    private static bool IsTo(in QuantityContext context, int token) =>
        context.Token(token).Kind == TokenKind.Word && context.Span(token) is "to" or "bis" or "à" or "a" or "tot" or "till" or "til" or "до" or "do";

    // 'one in five', '1 in 4', 'two out of three'.
    private static QuantityCore? Ratio(in QuantityContext context, in QuantityCore core, int next)
    {
        if (context.Lexicon.Language != "en" || core.Unit is not null || core.Number.Scale > 1 || core.Value is < 1 or > 9) return null;
        var at = context.Span(next) is "in" ? next + 1 : next + 2 < context.Limit && context.Span(next) is "out" && context.Span(next + 1) is "of" ? next + 2 : -1;
        if (at < 0 || at >= context.Limit || !NumberReader.TryRead(context, at, out var whole) || whole.InDigits != core.Number.InDigits) return null;
        if (whole.Value <= core.Value || whole.Value > 1_000_000 || whole.Scale > 1_000 || whole.Value % 1 != 0 || whole.End != context.Token(whole.TokenEnd - 1).End) return null;
        if (whole.Value is >= 1800 and <= 2100 || (whole.TokenEnd < context.Limit && context.Lexicon.Units.TryMatch(context.Text, whole.TokenEnd, context.Limit, out var unit, out _) && unit.Symbol is not "%")) return null;
        return core with { Value = Math.Round(core.Value / whole.Value, 10), End = whole.End, TokenEnd = whole.TokenEnd, Number = core.Number with { IsFraction = true, TokenEnd = whole.TokenEnd, Value = core.Value / whole.Value } };
    }
}
