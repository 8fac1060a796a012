using System.Buffers;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Reads the dateline with which a report begins: 'KYIV, Ukraine (AP) — …', 'Berlin (dpa) – …', 'LONDON, June 3 (Reuters) - …'.</summary>
internal static class DatelineReader
{
    private const int Longest = 80;
    private const int MostPlaceWords = 5;
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".:;!?\"“");
    private static readonly string[] Dashes = [" – ", " — ", " - ", "— ", "– ", " -- ", " —", " –"];

    /// <summary>The dateline of a body, or null. Without an agency in brackets, only a place in capitals counts.</summary>
    public static Dateline? Read(ReadOnlySpan<char> body)
    {
        var head = body[..Math.Min(body.Length, Longest)];
        if (head.IndexOf('\n') is >= 0 and var line) head = head[..line];
        var end = -1;
        foreach (var dash in Dashes)
            if (head.IndexOf(dash) is > 2 and var at && (end < 0 || at < end)) end = at;
        if (end < 0) return null;
        head = head[..end];

        string? agency = null;
        if (head.EndsWith(")") && head.LastIndexOf('(') is > 0 and var open)
        {
            agency = head[(open + 1)..^1].Trim().ToString();
            if (agency.Length is < 2 or > 24 || !char.IsLetter(agency[0])) return null;
            head = head[..open].TrimEnd();
        }

        var place = PlaceOf(head, needsCapitals: agency is null);
        return place is null ? null : new Dateline(place, agency);
    }

    private static string? PlaceOf(ReadOnlySpan<char> text, bool needsCapitals)
    {
        text = WithoutDate(text).TrimEnd(" ,");
        if (text.Length < 3 || text.ContainsAny(SentenceMarks)) return null;
        var words = 0;
        var first = text;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(',');
            if (++words > MostPlaceWords || word.IsEmpty) return null;
            if (!char.IsUpper(word[0]) && word.Length > 3) return null;
        }

        if (text.IndexOf(',') is > 0 and var comma) first = text[..comma];
        var letters = 0;
        foreach (var c in first)
        {
            if (char.IsLetter(c)) letters++;
            if (needsCapitals && char.IsLower(c)) return null;
        }

        return letters >= 3 && char.IsUpper(text[0]) ? text.ToString() : null;
    }

    /// <summary>'LONDON, June 3' → 'LONDON'.</summary>
    private static ReadOnlySpan<char> WithoutDate(ReadOnlySpan<char> text)
    {
        var comma = text.LastIndexOf(',');
        return comma > 0 && text[comma..].IndexOfAnyInRange('0', '9') >= 0 ? text[..comma] : text;
    }
}
