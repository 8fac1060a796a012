using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Text;

public sealed class TextRejectionTests
{
    [Theory]
    [InlineData("404 Not Found\n\nThe page you are looking for has been moved or deleted. Go back to the front page.", RejectionReason.ErrorPage)]
    [InlineData("Just a moment\n\nWe are checking your browser before you can go on. This takes a few seconds only.", RejectionReason.ErrorPage)]
    [InlineData("Seite nicht gefunden\n\nDiese Adresse gibt es auf unserer Seite leider nicht mehr, bitte nutzen Sie die Suche.", RejectionReason.ErrorPage)]
    [InlineData("Night ferries return\n\nThis story is for subscribers only. Log in to read on, or choose one of our offers below.", RejectionReason.LoginWall)]
    public void A_text_that_is_no_article_is_rejected_by_name(string text, RejectionReason reason) => Reject(text).ShouldBe(reason);

    [Theory]
    [InlineData("Access Denied\n\nYou do not have permission to read this address on this server of ours.")]
    [InlineData("Coast Courier | 404\n\nThis address leads nowhere any more, and the search may help you to go on.")]
    public void A_refusal_at_the_beginning_is_an_error_page(string text) => Reject(text).ShouldBe(RejectionReason.ErrorPage);

    // Cause: 'unusual traffic' and 'access denied' were looked for anywhere in a short text.
    [Theory]
    [InlineData("Ferry port sees unusual traffic", "The harbour board said on Monday that unusual traffic had filled both quays since the bridge was closed in the north.")]
    [InlineData("Inspectors wait at the gate", "Inspectors were twice refused at the gate of the mill on Monday. They called it access denied without a reason, and the council wants to hear why.")]
    [InlineData("Choir sings for the mill", "“I am not a robot,” said the conductor of the choir on Monday, and asked the council for a day off before the second concert.")]
    public void A_short_article_with_such_words_is_none(string title, string body) =>
        new ArticleCleaner(new CleanerOptions()).Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(title + "\n\n" + body)), CleaningHints.None).ShouldBeOfType<Cleaned>();

    [Fact]
    public void A_list_of_headlines_is_an_index_page()
    {
        var lines = Enumerable.Range(1, 60).Select(i => i % 3 == 0 ? "More" : $"Ferry number {i} sails from the northern quay");
        Reject("Coast Courier\n" + string.Join('\n', lines)).ShouldBeOneOf(RejectionReason.IndexPage, RejectionReason.TooShort);
    }

    private static RejectionReason Reject(string text) =>
        new ArticleCleaner(new CleanerOptions()).Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), CleaningHints.None).ShouldBeOfType<Rejected>().Reason;
}
