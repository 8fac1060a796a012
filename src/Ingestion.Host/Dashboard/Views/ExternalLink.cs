using Ingestion.Host.Dashboard.Html;

namespace Ingestion.Host.Dashboard.Views;

/// <summary>A link out of an article: only http and https become one, anything else (<c>javascript:</c>) stays text.</summary>
internal static class ExternalLink
{
    /// <summary>The link, or the text.</summary>
    public static Markup Of(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        ? Markup.Of($"""<a class="address" href="{url.AbsoluteUri}" rel="noreferrer noopener external">{address}</a>""")
        : Markup.Of($"""<span class="address">{address}</span>""");
}
