namespace Ingestion.Cleaner.Metadata;

/// <summary>Finds the address by which a page calls itself; a relative one is resolved as a browser would do it, as far as anything says where the page lay.</summary>
internal static class CanonicalAddress
{
    private const int Longest = 2048;
    private const string Link = "link:canonical";

    /// <summary>The address that the page's markup gives, or null.</summary>
    public static (string Value, string Name)? Of(PageStatements statements)
    {
        var (meta, linked, twitter) = (Absolute(statements.Meta("og:url")?.Value), Absolute(statements.Linked?.Url), Absolute(statements.Meta("twitter:url")?.Value));
        var canonical = Absolute(statements.CanonicalLink) ?? Resolved(statements, meta);
        return First((canonical, Link), (meta, "og:url"), (linked, "json-ld"), (twitter, "twitter:url"));
    }

    /// <summary>Resolves the page's relative canonical link where its markup did not say against what, but the sidecar or the caller knows the page's address.</summary>
    /// <param name="facts">The page's facts.</param>
    /// <param name="hintedUrl">The page's address where the caller knows it.</param>
    public static void Complete(StatedFacts facts, string? hintedUrl)
    {
        if (facts.Statements is not { CanonicalLink: { } link } statements || facts.Sources.GetValueOrDefault("CanonicalUrl") == Link || Absolute(link) is not null) return;
        if (Resolved(statements, Absolute(facts.CanonicalUrl) ?? Absolute(hintedUrl)) is not { } canonical) return;
        (facts.CanonicalUrl, facts.Sources["CanonicalUrl"]) = (canonical, Link);
    }

    /// <summary>The relative canonical link against the page's base element, which may be relative to the page's address itself.</summary>
    private static string? Resolved(PageStatements statements, string? page)
    {
        if (string.IsNullOrWhiteSpace(statements.CanonicalLink)) return null;
        var place = Absolute(statements.BaseUrl) ?? Against(page, statements.BaseUrl) ?? page;
        return Against(place, statements.CanonicalLink);
    }

    private static string? Against(string? place, string? relative) =>
        place is not null && relative is { Length: <= Longest } && Uri.TryCreate(new Uri(place), relative.Trim(), out var url) ? Absolute(url.AbsoluteUri) : null;

    /// <summary>The address where it is one of the web by itself, else null.</summary>
    private static string? Absolute(string? value)
    {
        if (value is null) return null;
        var address = value.StartsWith("//", StringComparison.Ordinal) ? "https:" + value : value;
        return address.Length <= Longest && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? address : null;
    }

    private static (string Value, string Name)? First(params ReadOnlySpan<(string? Value, string Name)> candidates)
    {
        foreach (var (value, name) in candidates)
            if (value is not null) return (value, name);
        return null;
    }
}
