using Ingestion.Classifier.Text;

namespace Ingestion.Classifier.Dates;

/// <summary>The digits that a token begins with and what stands after them.</summary>
/// <param name="Value">The digits' value; the first five digits at most are read.</param>
/// <param name="Digits">How many digits there are, at most 5.</param>
/// <param name="Suffix">Offset of the rest in the body.</param>
/// <param name="End">End of the token.</param>
internal readonly record struct DateNumber(int Value, int Digits, int Suffix, int End)
{
    /// <summary>Reads a token; no digits when it does not begin with one.</summary>
    public static DateNumber Of(TextAnalysis text, int token)
    {
        var t = text.Tokens[token];
        var (value, at) = (0, t.Start);
        while (at < t.End && at < t.Start + 5 && Digit(text.Body[at]) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            at++;
        }

        return new DateNumber(value, at - t.Start, at, t.End);
    }

    /// <summary>Whether nothing stands after the digits.</summary>
    public bool IsPlain => Suffix == End;

    /// <summary>Whether it can be a day of the month.</summary>
    public bool IsDay => Digits is 1 or 2 && Value is >= 1 and <= 31;

    /// <summary>Whether it can be a year written in full.</summary>
    public bool IsYear => Digits == 4 && Value is >= 1000 and <= 2199;

    /// <summary>What stands after the digits.</summary>
    public ReadOnlySpan<char> Rest(string body) => body.AsSpan(Suffix, End - Suffix);

    /// <summary>Whether it can be a day, with or without the ending of an ordinal.</summary>
    public bool IsDayOrOrdinal(string body) => IsDay && (IsPlain || IsOrdinalEnding(Rest(body)));

    /// <summary>The value of a digit of any script's decimal digits that news use, or −1.</summary>
    public static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '٠' and <= '٩' => c - '٠',
        >= '۰' and <= '۹' => c - '۰',
        >= '०' and <= '९' => c - '०',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    private static bool IsOrdinalEnding(ReadOnlySpan<char> rest) =>
        rest is "st" or "nd" or "rd" or "th" or "er" or "º" or "°" or "ª" or "e" or "-го" or "-е" or "-го" or "-én" or "-án" or "-jén" or "-ján" or ":e" or ":a" or "." or "-én" or "-ei";
}
