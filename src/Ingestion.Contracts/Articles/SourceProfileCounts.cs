namespace Ingestion.Contracts.Articles;

/// <summary>
/// The arithmetic of a source's profile: how articles are added, how old counts fade, what a snapshot holds. Pure; the database
/// keeps the same numbers in rows.
/// </summary>
public sealed class SourceProfileCounts
{
    private readonly Dictionary<ulong, double> _counts = [];
    private double _articles;

    /// <summary>Adds one article, once for all its revisions and reprints.</summary>
    /// <param name="lines">Its distinct hashes, from <see cref="ProfileLines.Of(CleanedArticle)"/>.</param>
    public void Add(IReadOnlySet<ulong> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        _articles++;
        foreach (var line in lines) _counts[line] = _counts.GetValueOrDefault(line) + 1;
    }

    /// <summary>Lets all counts fade, so that a line that a source no longer prints is forgotten.</summary>
    /// <param name="factor">What is left, above 0 and at most 1; one half a month is usual.</param>
    public void Decay(double factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factor, 1);
        _articles *= factor;
        foreach (var line in _counts.Keys.ToList())
        {
            var left = _counts[line] * factor;
            if (left < 0.25) _counts.Remove(line);
            else _counts[line] = left;
        }
    }

    /// <summary>What the cleaner gets: lines that still count for two articles or more.</summary>
    public SourceProfile Snapshot(string source, long version) => new(
        source,
        version,
        (int)Math.Round(_articles),
        _counts.Where(c => Math.Round(c.Value) >= 2).ToDictionary(c => c.Key, c => (int)Math.Round(c.Value)));
}
