namespace Ingestion.Cleaner.Metadata;

/// <summary>The names by which a page's site may call itself.</summary>
internal static class SiteNames
{
    /// <summary>Stated names, and the domain with and without its ending.</summary>
    public static IReadOnlyCollection<string> Of(StatedFacts facts)
    {
        var names = new List<string>();
        if (facts.SiteName is { } name) Add(names, facts, name);
        if (facts.Statements?.Linked?.Publisher is { } publisher) names.Add(publisher);
        if (facts.Statements?.Meta("application-name", "apple-mobile-web-app-title", "publisher", "twitter:site") is { } other) Add(names, facts, other.Value.TrimStart('@'));
        if (facts.CanonicalUrl is { } address && Uri.TryCreate(address, UriKind.Absolute, out var url))
        {
            var host = url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;
            names.Add(host);
            var parts = host.Split('.');
            if (parts.Length >= 2) names.Add(parts[^2].Length <= 3 && parts.Length >= 3 ? parts[^3] : parts[^2]);
        }

        return names;
    }

    /// <summary>Some sites call themselves by the piece's own title.</summary>
    private static void Add(List<string> names, StatedFacts facts, string name)
    {
        var key = LineKey.Squeezed(name);
        if (key.Length == 0 || (facts.HeadTitle is { } head && LineKey.Squeezed(head) == key && facts.Title is null)) return;
        if (facts.Title is { } title && LineKey.Squeezed(title) == key) return;
        names.Add(name);
    }
}
