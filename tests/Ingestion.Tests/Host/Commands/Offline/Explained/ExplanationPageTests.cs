using System.Security.Cryptography;
using System.Text;
using Ingestion.Host.Commands.Offline.Explained;

namespace Ingestion.Tests.Host.Commands.Offline.Explained;

public sealed class ExplanationPageTests
{
    [Fact]
    public void The_page_shows_every_line_with_its_mark_and_every_field_with_its_source()
    {
        var page = ExplanationPage.Of("article.txt", [ExplainedSample.Explain(ExplainedSample.Text)]);
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..];
        body.ShouldBe("""
            <body>
            <article>
            <table>
            <tr class="title"><th scope="row">title</th><td>Night ferries return to the northern route</td></tr>
            <tr class="removed"><th scope="row">byline</th><td><del>By Ada Marlowe</del></td></tr>
            <tr class="removed"><th scope="row">published</th><td><del>4 June 2025, 09:30</del></td></tr>
            <tr class="body"><th scope="row">body</th><td>LARVIK — The harbour board has brought back the night ferries on the northern route, two years after it stopped them.</td></tr>
            <tr class="body"><th scope="row">body</th><td>“Nobody should have to sleep in a car,” said the harbour chief, Jonas Weidemann, when the first ferry left the quay on Tuesday.</td></tr>
            <tr class="removed"><th scope="row">read-more</th><td><del>Read more:</del></td></tr>
            <tr class="removed"><th scope="row">copyright</th><td><del>© 2025 Kestrel Bay Courier</del></td></tr>
            </table>
            <dl>
            <dt>Title</dt><dd>Night ferries return to the northern route <small>text</small></dd>
            <dt>Subtitle</dt><dd class="absent">not stated</dd>
            <dt>Authors</dt><dd>Ada Marlowe (person) <small>text</small></dd>
            <dt>Published</dt><dd>2025-06-04 09:30 (minute) <small>text</small></dd>
            <dt>Updated</dt><dd class="absent">not stated</dd>
            <dt>Dateline</dt><dd>LARVIK <small>text</small></dd>
            <dt>Address</dt><dd class="absent">not stated</dd>
            <dt>Site</dt><dd class="absent">not stated</dd>
            <dt>Section</dt><dd class="absent">not stated</dd>
            <dt>Tags</dt><dd class="absent">not stated</dd>
            <dt>Language</dt><dd class="absent">not stated</dd>
            <dt>Kind</dt><dd>article</dd>
            <dt>Paywalled</dt><dd class="absent">not stated</dd>
            <dt>Charset</dt><dd>utf-8</dd>
            </dl>
            </article>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Nothing_of_a_hostile_article_becomes_markup()
    {
        var page = ExplanationPage.Of("<b>\".txt", [ExplainedSample.Explain(ExplainedSample.Hostile)]);
        page.ShouldNotContain("<script", Case.Insensitive);
        page.ShouldNotContain("<img", Case.Insensitive);
        page.ShouldNotContain("<b>");
        page.ShouldContain("<title>&lt;b&gt;&quot;.txt</title>");
        page.ShouldContain("&lt;img src=x onerror=alert(2)&gt; two years");
        page.ShouldContain("<del>© 2025 &lt;/del&gt;alert(3)&amp; &#96;Courier&#96;</del>");
    }

    [Fact]
    public void Its_policy_allows_its_own_style_and_nothing_else()
    {
        var page = ExplanationPage.Of("article.txt", [ExplainedSample.Explain(ExplainedSample.Text)]);
        var style = page[(page.IndexOf("<style>", StringComparison.Ordinal) + 7)..page.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        page.ShouldContain($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;sha256-{hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\">");
    }
}
