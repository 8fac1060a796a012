using Ingestion.Contracts.Articles;
using Ingestion.Tests.Cleaner.Html;

namespace Ingestion.Tests.Cleaner.Structures;

public sealed class NotArticlePolicyTests
{
    private const string ShortBody =
        "<p>The harbour board said on Monday that ferries will sail at night again, six years after the last one left the northern quay.</p>"
        + "<p>Passengers had asked for the crossing since the bridge was closed, and the council agreed to pay for two crews until the end of the year.</p>";

    private static readonly string Links = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href='/{i}'>The harbour board decides about ferry number {i} today</a></li>"));

    [Theory]
    [InlineData("<title>404 - Page not found | Coast Courier</title><h1>Page not found</h1><p>The page you asked for has sailed away. Try the search or go back to the start page.</p>", RejectionReason.ErrorPage)]
    [InlineData("<title>Just a moment...</title><h2>Checking your browser before you enter coast.example</h2><p>This takes a few seconds. Please wait here until it is done.</p>", RejectionReason.ErrorPage)]
    [InlineData("<title>Seite nicht gefunden</title><h1>Hoppla!</h1><p>Diese Adresse gibt es bei uns nicht, vielleicht hilft die Suche weiter.</p>", RejectionReason.ErrorPage)]
    [InlineData("<title>Night ferries</title><h1>Night ferries</h1><p>Log in to continue reading this article about the ferries of the north.</p><form><input type=password></form>", RejectionReason.LoginWall)]
    public void Pages_that_are_no_articles_are_named(string page, RejectionReason reason) =>
        OwnPage.Clean("<html><body>" + page).ShouldBeOfType<Rejected>().Reason.ShouldBe(reason);

    [Theory]
    [InlineData("<title>Error 404 (Not Found)!!1</title><p>The requested address was not found here. That is all we know about it today.</p>")]
    [InlineData("<title>Coast Courier - 404</title><h1>Oops! Not found.</h1><p>The page you asked for has sailed away. Try the search or the start page.</p>")]
    [InlineData("<title>Access Denied</title><h1>Access Denied</h1><p>You do not have permission to read this address on this server of ours.</p>")]
    [InlineData("<title>Attention Required! | Edge</title><h2>Please complete the security check to go on</h2><p>Why must I do this? It proves that a person is reading these pages.</p>")]
    [InlineData("<title>Before you continue to Coast Courier</title><h1>Before you continue</h1><p>We and our partners would like to remember who you are when you read.</p>")]
    public void Refusals_are_told_by_headings_that_say_nothing_else(string page) =>
        OwnPage.Clean("<html><body>" + page).ShouldBeOfType<Rejected>().Reason.ShouldBe(RejectionReason.ErrorPage);

    // Cause: '404', 'not found' and 'forbidden' were looked for anywhere in a title, and short articles were rejected as error pages.
    [Theory]
    [InlineData("Missing hiker not found after third day of search")]
    [InlineData("Forbidden City reopens to the public")]
    [InlineData("Bank fined $404 million over its ledgers")]
    [InlineData("Security check delays ferries at the quay")]
    [InlineData("Train service unavailable until Monday")]
    public void A_short_article_whose_headline_holds_such_words_is_none(string title) =>
        OwnPage.Article("<html><body><article><h1>" + title + "</h1>" + ShortBody + "</article>").Title.ShouldBe(title);

    // Cause: a heading of another article was read as the page's own.
    [Fact]
    public void A_teaser_that_speaks_of_an_error_rejects_nothing() =>
        OwnPage.Clean("<html><body><article><h1>Night ferries return to the north</h1>" + ShortBody + "</article><aside class='related'><h3>Second diver not found</h3><h3>Why so many pages say 404</h3></aside>").ShouldBeOfType<Cleaned>();

    // Cause: what a page states of itself was asked for lists of links alone.
    [Fact]
    public void A_page_that_states_an_article_and_holds_one_may_have_any_headline() =>
        OwnPage.Clean("<html><head><meta property='og:type' content='article'><title>Page not found</title></head><body><article><h1>Page not found</h1>" + ShortBody + "</article>").ShouldBeOfType<Cleaned>();

    [Fact]
    public void A_front_page_is_an_index() =>
        OwnPage.Clean("<html><title>Coast Courier</title><body><h1>Coast Courier</h1><ul>" + Links + "</ul>").ShouldBeOfType<Rejected>().Reason.ShouldBe(RejectionReason.IndexPage);

    [Fact]
    public void An_article_among_many_links_is_none() =>
        OwnPage.Clean(OwnPage.Text.Replace("</main>", "</main><ul>" + Links + "</ul>", StringComparison.Ordinal)).ShouldBeOfType<Cleaned>();

    [Fact]
    public void An_article_about_errors_is_none() =>
        OwnPage.Clean(OwnPage.Text.Replace("Night ferries return to the north", "Why the page says 404 and access denied", StringComparison.Ordinal)
            .Replace("The next timetable", string.Concat(Enumerable.Repeat("The harbour board answered that its site was down for a day and that people should call instead. ", 8)) + "The next timetable", StringComparison.Ordinal))
            .ShouldBeOfType<Cleaned>();
}
