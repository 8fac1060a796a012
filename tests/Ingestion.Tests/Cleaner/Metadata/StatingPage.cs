using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Metadata;

/// <summary>A small page with a given head, and given lines between headline and text: what it states is all that differs.</summary>
internal static class StatingPage
{
    public const string Headline = "Night ferries return to the north";

    private const string Body = """
        <p>The harbour board said on Monday that ferries will sail at night again, six years after the last one left the northern quay.</p>
        <p>Passengers had asked for the crossing since the bridge was closed, and the council agreed to pay for two crews until the end of the year.</p>
        <p>“We are glad that the lights are on again,” said Jonas Weidemann, who runs the harbour, at the first departure of the new ship.</p>
        <p>The next timetable is expected in spring, when the operator will know how many people travel after dark on the route.</p>
        """;

    private static readonly ArticleCleaner Cleaner = new(new CleanerOptions());

    public static CleanedArticle Article(string head, string lines = "", string before = "", CleaningHints? hints = null, string sidecar = "")
    {
        var page = $"<!doctype html><html lang=en><head><title>{Headline}</title>{head}</head><body>{before}<main><article><h1>{Headline}</h1>{lines}<div class=article-body>{Body}</div></article></main></body></html>";
        return Cleaner.Clean(new RawFile("page.html", Encoding.UTF8.GetBytes(page), Encoding.UTF8.GetBytes(sidecar)), hints ?? CleaningHints.None)
            .ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
    }

    /// <summary>A script of linked data.</summary>
    public static string Linked(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    /// <summary>A meta element.</summary>
    public static string Meta(string name, string content) => $"<meta name=\"{name}\" content=\"{content}\">";
}
