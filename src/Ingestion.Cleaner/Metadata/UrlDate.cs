using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Finds a day in an address: /2020/03/05/, /2020-03-05-, /20200305/.</summary>
internal static class UrlDate
{
    /// <summary>The day, or null.</summary>
    public static StatedTime? Find(ReadOnlySpan<char> path)
    {
        for (var i = 0; i + 8 < path.Length; i++)
        {
            if (path[i] is not ('/' or '-' or '_') || path[i + 1] is not ('1' or '2') || Digits(path, i + 1) < 4) continue;
            var rest = path[(i + 1)..];
            var run = Digits(path, i + 1);
            if (run == 4 && rest.Length >= 8 && rest[4] is '/' or '-' or '_')
            {
                var month = Digits(rest, 5);
                if (month is 1 or 2 && 5 + month < rest.Length && rest[5 + month] == rest[4])
                {
                    var day = Digits(rest, 6 + month);
                    if (day is 1 or 2 && Day(Number(rest[..4]), Number(rest.Slice(5, month)), Number(rest.Slice(6 + month, day))) is { } parted) return parted;
                }
            }

            if (run == 8 && Day(Number(rest[..4]), Number(rest.Slice(4, 2)), Number(rest.Slice(6, 2))) is { } packed) return packed;
        }

        return null;
    }

    private static StatedTime? Day(int year, int month, int day)
    {
        if (year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new StatedTime(new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, OffsetStated: false);
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        var i = from;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        return i - from;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits) value = (value * 10) + (c - '0');
        return value;
    }
}
