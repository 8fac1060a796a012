namespace Ingestion.Watcher.Bundles.Readers;

/// <summary>What a <c>Content-Type</c> says (RFC 9110, section 8.3): <c>text/html; charset=windows-1251</c>.</summary>
internal static class MediaType
{
    private const int LongestCharset = 40;

    /// <summary>Whether it is HTML (true) or plain text (false); null for anything else.</summary>
    internal static bool? IsHtml(string? type) => type?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => true,
        "text/plain" => false,
        _ => null,
    };

    /// <summary>The charset it names, lower case; null where it names none, or nothing that could be one.</summary>
    internal static string? Charset(string? type)
    {
        foreach (var parameter in (type ?? "").Split(';').Skip(1))
        {
            if (parameter.Split('=', 2) is not [var name, var value] || !name.Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
                continue;
            var label = value.Trim().Trim('"', '\'').Trim();
            return label.Length is > 0 and <= LongestCharset && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '+') ? label.ToLowerInvariant() : null;
        }

        return null;
    }
}
