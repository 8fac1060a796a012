using System.Buffers;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>
/// Reads the dateline at the head of a report: 'KYIV (Reuters) —', 'BERLIN, 5 March (dpa) –', 'Paris (AFP) -', '(Reuters) -', 'KYIV, Ukraine —', 'NEW DELHI, March 5 (PTI) The …'.
/// </summary>
internal static class DatelineParser
{
    private const int Longest = 90;
    private const int LongestPlace = 45;
    private const int MostWordsBehindComma = 4;

    private static readonly SearchValues<char> NoPlace = SearchValues.Create("0123456789:;!?\"“”");

    /// <summary>The dateline of a body's first paragraph, or null.</summary>
    public static Dateline? Parse(ReadOnlySpan<char> paragraph)
    {
        var head = paragraph[..Math.Min(paragraph.Length, Longest)];
        var dash = DashIn(head);
        var open = head.IndexOf('(');
        if (open >= 0 && (dash < 0 || open < dash)) return Bracketed(head, open, dash);
        // Without an agency only a place in capitals is a dateline: other sentences have dashes as well, and go on in small letters behind them.
        return dash > 0 && BeginsSentence(head[(dash + 1)..]) && PlaceIn(head[..dash], out _) is { } place && IsUpper(BeforeComma(place)) ? new Dateline(place, null) : null;
    }

    private static Dateline? Bracketed(ReadOnlySpan<char> head, int open, int dash)
    {
        var length = head[open..].IndexOf(')') - 1;
        if (length < 1) return null;
        var named = head.Slice(open + 1, length).Trim();
        var end = open + length + 2;
        var agency = AgencyOf(named);
        var line = head[..open].Trim();
        if (dash < end || !IsNothingOrDay(head[end..dash]))
        {
            // Some agencies set no dash: their name in brackets behind a day, or behind a place in capitals, ends the dateline where a sentence begins.
            return agency is not null && BeginsSentence(head[end..]) && PlaceIn(line, out var dated) is { } filed && (dated || IsUpper(BeforeComma(filed))) ? new Dateline(filed, agency) : null;
        }

        // After a place in capitals a name in brackets is an agency, known or not.
        if (agency is null && !IsUpper(BeforeComma(line))) return null;
        if (agency is null && named.Length is >= 2 and <= 24 && char.IsUpper(named[0])) agency = named.ToString();
        if (line.IsEmpty) return agency is null ? null : new Dateline(null, agency);
        return PlaceIn(line, out _) is { } place && (agency is not null || IsUpper(BeforeComma(place))) ? new Dateline(place, agency) : null;
    }

    /// <summary>The place of 'PLACE', 'PLACE, Country' or 'PLACE, day', or null.</summary>
    private static string? PlaceIn(ReadOnlySpan<char> line, out bool dated)
    {
        line = line.Trim();
        var comma = line.IndexOf(',');
        dated = comma > 0 && HoldsDay(line[comma..]);
        var place = (dated ? line[..comma] : line).Trim().TrimEnd(',');
        if (place.Length is < 3 or > LongestPlace || !char.IsUpper(place[0]) || place.ContainsAny(NoPlace)) return null;
        return !dated && comma > 0 && comma < place.Length && !IsRegion(place[(comma + 1)..]) ? null : place.ToString();
    }

    /// <summary>What may stand between a place's comma and the dash: 'Ukraine', 'N.H.', 'Bosnia and Herzegovina'. Not 'which met on Monday', not 'Monday and'.</summary>
    private static bool IsRegion(ReadOnlySpan<char> text)
    {
        var words = 0;
        var (first, last) = ('a', 'a');
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty) continue;
            if (words == 0) first = word[0];
            last = word[0];
            if (char.IsLower(word[0]) && word.Length > 3) return false;
            words++;
        }

        return words is > 0 and <= MostWordsBehindComma && char.IsUpper(first) && char.IsUpper(last);
    }

    private static ReadOnlySpan<char> BeforeComma(ReadOnlySpan<char> line) => line.IndexOf(',') is var comma and > 0 ? line[..comma] : line;

    private static bool IsNothingOrDay(ReadOnlySpan<char> text) => text.Trim(" ,.:/\u00A0").IsEmpty || HoldsDay(text);

    /// <summary>Whether a day stands there, with a year or without one.</summary>
    private static bool HoldsDay(ReadOnlySpan<char> text) => StatedTimeParser.TryFind(text, new DateConventions(Reference: DateTimeOffset.UnixEpoch), out _, out _);

    private static bool BeginsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" –—-:\u00A0");
        return !text.IsEmpty && !char.IsLower(text[0]) && text[0] is not (',' or '.' or ';' or ')');
    }

    private static int DashIn(ReadOnlySpan<char> head)
    {
        for (var i = 1; i < head.Length - 1; i++)
        {
            if (head[i] is '—' or '–') return i;
            if (head[i] == '-' && head[i - 1] is ' ' or ')' && (head[i + 1] is ' ' or '-')) return i;
        }

        return -1;
    }

    private static string? AgencyOf(ReadOnlySpan<char> text)
    {
        foreach (var part in text.ToString().Split(['/', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (AuthorWords.Agencies.Contains(part.ToLowerInvariant())) return part;
        return null;
    }

    private static bool IsUpper(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) capitals++;
        }

        return capitals >= 3;
    }
}
