using Ingestion.Classifier.Dates;

namespace Ingestion.Classifier.Quantities;

/// <summary>Reads the digits of a number with its separators, in the way of the language.</summary>
internal static class Numeral
{
    private const int MostDigits = 15;

    /// <summary>Reads the number at the head of a text.</summary>
    /// <param name="text">A token.</param>
    /// <param name="decimalComma">Whether the comma parts the decimals.</param>
    /// <param name="value">The value.</param>
    /// <param name="length">How many UTF-16 units belong to it.</param>
    public static bool TryRead(ReadOnlySpan<char> text, bool decimalComma, out decimal value, out int length)
    {
        (value, length) = (0, 0);
        var end = 0;
        while (end < text.Length && (DateNumber.Digit(text[end]) >= 0 || (IsSeparator(text[end]) && end + 1 < text.Length && DateNumber.Digit(text[end + 1]) >= 0))) end++;
        if (end == 0) return false;
        length = end;
        var fraction = DecimalPoint(text[..end], decimalComma);
        if (!AreGroups(text[..(fraction < 0 ? end : fraction)])) return false;
        var (digits, scale) = (0, 1m);
        for (var i = 0; i < end; i++)
        {
            if (DateNumber.Digit(text[i]) is not (>= 0 and var digit)) continue;
            if (++digits > MostDigits) return false;
            value = (value * 10) + digit;
            if (fraction >= 0 && i > fraction) scale *= 10;
        }

        value /= scale;
        return true;
    }

    /// <summary>Whether a text is a group of three digits.</summary>
    public static bool IsGroup(ReadOnlySpan<char> text) => text.Length == 3 && DateNumber.Digit(text[0]) >= 0 && DateNumber.Digit(text[1]) >= 0 && DateNumber.Digit(text[2]) >= 0;

    // The place of the decimal separator, or −1: the last of two kinds; a lone one by the language and by how many digits follow.
    private static int DecimalPoint(ReadOnlySpan<char> text, bool decimalComma)
    {
        var (lastDot, lastComma, dots, commas) = (text.LastIndexOf('.'), text.LastIndexOf(','), 0, 0);
        foreach (var c in text)
        {
            if (c == '.') dots++;
            else if (c == ',') commas++;
        }

        if (dots > 0 && commas > 0) return Math.Max(lastDot, lastComma);
        if (dots + commas != 1) return -1;
        var at = Math.Max(lastDot, lastComma);
        var groups = text.Length - at - 1 == 3 && at is >= 1 and <= 3 && text[0] != '0';
        if (lastComma >= 0) return decimalComma || !groups ? at : -1;
        return decimalComma && groups ? -1 : at;
    }

    // '12.06.24', '17.4.1' and '192.168.1.1' are no numbers: the last of several groups has three digits, one before it two only in India ('1,00,000').
    private static bool AreGroups(ReadOnlySpan<char> whole)
    {
        var (separators, digits, right) = (0, 0, true);
        foreach (var c in whole)
        {
            if (!IsSeparator(c))
            {
                digits++;
                continue;
            }

            right &= separators == 0 ? digits <= 3 : digits == 3 || (digits == 2 && c == ',');
            (separators, digits) = (separators + 1, 0);
        }

        return separators < 2 || (right && digits == 3);
    }

    private static bool IsSeparator(char c) => c is '.' or ',' or '\'' or '’' or '٬' or '٫';
}
