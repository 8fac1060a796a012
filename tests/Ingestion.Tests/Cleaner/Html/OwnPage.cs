using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Html;

/// <summary>A page written for these tests, and the way to clean any.</summary>
internal static class OwnPage
{
    public const string Text = """
        <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Night ferries return to the north | Coast Courier</title>
        <meta property="og:title" content="Night ferries return to the north"><meta property="og:site_name" content="Coast Courier">
        <meta property="article:section" content="Harbour"><meta property="article:tag" content="ferries"><meta property="article:tag" content="north">
        <link rel="canonical" href="https://coast.example/2026/03/05/night-ferries">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
          {"@type":"Organization","@id":"#org","name":"Coast Courier"},
          {"@type":"Person","@id":"#mira","name":"Mira Halvorsen"},
          {"@type":"NewsArticle","headline":"Night ferries return to the north","author":[{"@id":"#mira"},{"@type":"Person","name":"Jonas Weidemann"}],
           "datePublished":"2026-03-05T06:30:00+01:00","dateModified":"2026-03-05T08:00:00+01:00","publisher":{"@id":"#org"},"isAccessibleForFree":true,}]}</script>
        </head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
        <main><article class="post"><header><h1>Night ferries return to the north</h1>
        <p class="standfirst">Six years after the last crossing, the lights on the quay are on again</p>
        <p class="byline">By <a rel="author" href="/authors/mira">Mira Halvorsen</a> and Jonas Weidemann</p></header>
        <figure><img src="a.jpg" alt=""><figcaption>The ferry at the northern quay on Monday evening</figcaption></figure>
        <div class="article-body">
        <p>LARVIK (Reuters) - The harbour board said on Monday that ferries will sail at night again, <a href="/history">six years after the last one</a> left the northern quay.</p>
        <p>Passengers had asked for the crossing since the bridge was closed, and the council agreed to pay for two crews until the end of the year.</p>
        <h2>Two crews and a pilot</h2>
        <blockquote><p>“We are glad that the lights are on again,” said Jonas Weidemann, who runs the harbour, at the first departure.</p></blockquote>
        <ul><li>The first ferry leaves at eleven in the evening and reaches the islands after midnight.</li><li>The second one returns before the morning shift begins at the mill.</li></ul>
        <p>The next timetable is expected in spring, when the operator will know how many people travel after dark on the route.</p>
        <div class="newsletter-signup"><p>Sign up for our newsletter</p></div>
        </div></article></main>
        <section class="comments"><h3>Comments</h3><div class="comment"><p>I sailed on it last night and it was cold.</p></div></section>
        <aside class="related"><h2>Related</h2><ul><li><a href="/a">Storm closes the pier</a></li><li><a href="/b">New mayor elected</a></li></ul></aside>
        <footer><p>© 2026 Coast Courier. All rights reserved.</p></footer></body></html>
        """;

    private static readonly ArticleCleaner Cleaner = new(new CleanerOptions());

    public static CleaningResult Clean(string page) => Clean(Encoding.UTF8.GetBytes(page));

    public static CleaningResult Clean(byte[] page) => Explain(page).Result;

    public static CleaningExplanation Explain(byte[] page) => Cleaner.Explain(new RawFile("page.html", page), CleaningHints.None);

    public static CleanedArticle Article(string page) => Clean(page).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
}
