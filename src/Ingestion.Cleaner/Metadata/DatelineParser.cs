using System.Buffers;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner.Metadata;

/// <summary>Reads the dateline at the head of a report: 'KYIV (Reuters) —', 'BERLIN, 5 March (dpa) –', 'Paris (AFP) -', '(Reuters) -'.</summary>
internal static class DatelineParser
{
    private const int Longest = 90;
    private const int LongestPlace = 45;

    private static readonly SearchValues<char> NoPlace = SearchValues.Create("0123456789:;!?\"“”");

    /// <summary>The dateline of a body's first paragraph, or null.</summary>
    public static Dateline? Parse(ReadOnlySpan<char> paragraph)
    {
        var head = paragraph[..Math.Min(paragraph.Length, Longest)];
        var dash = DashIn(head);
        if (dash <= 0) return null;
        var line = head[..dash].Trim();
        string? agency = null;
        var open = line.IndexOf('(');
        if (open >= 0)
        {
            var close = line[open..].IndexOf(')');
            if (close < 2) return null;
            agency = AgencyOf(line.Slice(open + 1, close - 1));
            line = line[..open].Trim();
            if (agency is null && !IsUpper(line)) return null;
        }

        if (line.IsEmpty) return agency is null ? null : new Dateline(null, agency);
        var comma = line.IndexOf(',');
        var place = (comma > 0 && StatedTimeParser.TryFind(line[comma..], new DateConventions(Reference: DateTimeOffset.UnixEpoch), out _, out _) ? line[..comma] : line).Trim().TrimEnd(',');
        if (place.Length is < 3 or > LongestPlace || !char.IsUpper(place[0]) || place.ContainsAny(NoPlace)) return null;
        // Without an agency only a place in capitals is a dateline: other sentences have dashes as well.
        return agency is null && !IsUpper(place) ? null : new Dateline(place.ToString(), agency);
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
