using Ingestion.Contracts.Articles;
using Ingestion.Tests.Cleaner.Html;

namespace Ingestion.Tests.Cleaner.Structures;

public sealed class NotArticlePolicyTests
{
    private static readonly string Links = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href='/{i}'>The harbour board decides about ferry number {i} today</a></li>"));

    [Theory]
    [InlineData("<title>404 - Page not found | Coast Courier</title><h1>Page not found</h1><p>The page you asked for has sailed away. Try the search or go back to the start page.</p>", RejectionReason.ErrorPage)]
    [InlineData("<title>Just a moment...</title><h2>Checking your browser before you enter coast.example</h2><p>This takes a few seconds. Please wait here until it is done.</p>", RejectionReason.ErrorPage)]
    [InlineData("<title>Seite nicht gefunden</title><h1>Hoppla!</h1><p>Diese Adresse gibt es bei uns nicht, vielleicht hilft die Suche weiter.</p>", RejectionReason.ErrorPage)]
    [InlineData("<title>Night ferries</title><h1>Night ferries</h1><p>Log in to continue reading this article about the ferries of the north.</p><form><input type=password></form>", RejectionReason.LoginWall)]
    public void Pages_that_are_no_articles_are_named(string page, RejectionReason reason) =>
        OwnPage.Clean("<html><body>" + page).ShouldBeOfType<Rejected>().Reason.ShouldBe(reason);

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
