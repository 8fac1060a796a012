namespace Ingestion.Cleaner.Metadata;

/// <summary>Takes the name of site or section off a stated title, by evidence: the site's stated name, its domain, or the headline on the page.</summary>
internal static class TitleCleaner
{
    private static readonly string[] Strong = [" | ", " :: ", " » ", " « ", " · ", " • ", " — ", " – ", " - ", " / ", " ~ ", " < ", " > ", "| ", " // "];

    /// <summary>The title alone.</summary>
    /// <param name="title">As stated.</param>
    /// <param name="siteNames">The site's names and domain.</param>
    /// <param name="headlines">Headings on the page.</param>
    public static string Clean(string title, IReadOnlyCollection<string> siteNames, IReadOnlyCollection<string> headlines)
    {
        title = title.Trim();
        for (var round = 0; round < 3; round++)
        {
            if (headlines.Any(h => LineKey.Of(h) == LineKey.Of(title))) return title;
            var shorter = WithoutOne(title, siteNames, headlines);
            if (shorter is null) return title;
            title = shorter;
        }

        return title;
    }

    private static string? WithoutOne(string title, IReadOnlyCollection<string> siteNames, IReadOnlyCollection<string> headlines)
    {
        string? weak = null;
        foreach (var separator in Strong)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (last > 0)
            {
                var (rest, end) = (title[..last].Trim(), title[(last + separator.Length)..].Trim());
                if (rest.Length > 0 && (IsSite(end, siteNames) || headlines.Any(h => LineKey.Of(h) == LineKey.Of(rest)))) return rest;
                // A bar parts title from site even where nothing else names the site.
                if (separator.Trim() is "|" or "::" or "»" or "•" or "·" && Words(end) <= 5 && Words(rest) >= 3 && Words(rest) >= Words(end)) weak ??= rest;
            }

            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (first > 0)
            {
                var (start, tail) = (title[..first].Trim(), title[(first + separator.Length)..].Trim());
                if (tail.Length > 0 && (IsSite(start, siteNames) || headlines.Any(h => LineKey.Of(h) == LineKey.Of(tail)))) return tail;
            }
        }

        return weak;
    }

    private static bool IsSite(string part, IReadOnlyCollection<string> siteNames)
    {
        var key = LineKey.Squeezed(part);
        if (key.Length < 2) return false;
        foreach (var name in siteNames)
        {
            var site = LineKey.Squeezed(name);
            if (site.Length < 2) continue;
            if (site == key || (Math.Abs(site.Length - key.Length) <= 12 && key.Length >= 4 && site.Length >= 4 && (site.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(site, StringComparison.Ordinal) || key.EndsWith(site, StringComparison.Ordinal)))) return true;
        }

        return false;
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
