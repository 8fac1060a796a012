using System.Buffers;
using System.Collections.Frozen;

namespace Ingestion.Cleaner.Structure;

/// <summary>
/// Phrases by which servers and walls refuse. What ordinary sentences hold as well ('not found', '404') counts only as a whole piece of a
/// line, set off as in 'Oops! Not found | Coast Courier'.
/// </summary>
internal sealed class RefusalPhrases
{
    /// <summary>What parts a line into pieces; '-', '.', '!' and '?' do with a space beside them.</summary>
    private static readonly SearchValues<char> Parting = SearchValues.Create("|–—·•»«()[]-.!?…");

    private readonly SearchValues<string> _anywhere;
    private readonly string[] _first;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;

    /// <summary>Of phrases with '~' (anywhere), '^' (the line begins so) or '=' (a whole piece).</summary>
    public RefusalPhrases(IReadOnlyCollection<(char Match, string Phrase)> phrases)
    {
        _anywhere = SearchValues.Create([.. phrases.Where(p => p.Match == '~').Select(p => p.Phrase)], StringComparison.Ordinal);
        _first = [.. phrases.Where(p => p.Match == '^').Select(p => p.Phrase)];
        _whole = phrases.Where(p => p.Match == '=').Select(p => p.Phrase).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether one of them stands in a folded line.</summary>
    public bool StandIn(ReadOnlySpan<char> folded) => folded.ContainsAny(_anywhere) || BeginOrFill(folded);

    /// <summary>Whether a folded line begins with one or has one as a piece; those that count anywhere are not looked for.</summary>
    public bool BeginOrFill(ReadOnlySpan<char> folded)
    {
        foreach (var phrase in _first)
            if (folded.StartsWith(phrase)) return true;
        var from = 0;
        for (var at = 0; at <= folded.Length; at++)
        {
            if (at < folded.Length && !Parts(folded, at)) continue;
            if (_whole.Contains(Furniture.FoldedLine.TrimMarks(folded[from..at]))) return true;
            from = at + 1;
        }

        return false;
    }

    private static bool Parts(ReadOnlySpan<char> folded, int at)
    {
        if (!Parting.Contains(folded[at])) return false;
        return folded[at] switch
        {
            '-' => at > 0 && folded[at - 1] == ' ',
            '.' or '!' or '?' => at + 1 < folded.Length && folded[at + 1] == ' ',
            _ => true,
        };
    }
}
