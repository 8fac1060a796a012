using System.Text;
using System.Text.Json;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner;

public sealed class ArticleCleanerTests
{
    /// <summary>Of the same shape as the article the project was asked for: headline, seven paragraphs, a last third of furniture.</summary>
    internal const string Twin =
        "Harbour board confirms port’s claim: night ferries now on the northern route\n\n" +
        "Transport Secretary Mira Halvorsen has confirmed evidence of night ferries on the northern route, though their timetable remains unclear.\n\n" +
        "While the port and two shipping lines have long said that up to 1,200 passengers cross each night, Halvorsen’s statement marks the first public confirmation from the ministry. The crossing matters because the northern route is one of the longest in the country, with more than 1.3 million passengers a year.\n\n" +
        "“Now we are seeing evidence that there are ferries that sail at night. What exactly they carry is left to be seen,” she said.\n\n" +
        "She stressed that night crossings would have serious consequences for both the islands and the mainland.\n\n" +
        "The crossings, Halvorsen suggested, show how thin the day timetable has become, forcing the operator to rely on older ships. Any night crossing without a second pilot breaks several harbour rules, which forbid both sailing and loading in the dark.\n\n" +
        "According to harbour chief Jonas Weidemann, the operator has paid for both crews and fuel in exchange for quieter berths as part of an agreement signed by the board and the union in Larvik in June 2024.\n\n" +
        "In response to these developments, the islands’ council has said it might consider a ferry of its own.\n\n" +
        "Read more:\n\n" +
        "You could close this page. Or you could join our community and help us write more stories like this. \n" +
        "We keep our reporting open to everyone because we believe in it. This is why our small team depends on the support of readers like you to bring timely news from the coast.\n" +
        "A little goes a long way: for as little as the cost of one cup of coffee a month, you can help us stay afloat. Become a patron or see other ways to support.\n" +
        "Become a Patron!\n\n\n\n" +
        "Original Source\n\n" +
        "(Visited 3 times, 1 visits today)\n\n" +
        "About The Author\n\n" +
        "Related:";

    private static readonly ArticleCleaner Cleaner = new(new CleanerOptions());

    [Fact]
    public void The_twin_article_is_cleaned_to_title_and_seven_paragraphs()
    {
        var article = Clean(Encoding.UTF8.GetBytes(Twin));

        article.Title.ShouldBe("Harbour board confirms port’s claim: night ferries now on the northern route");
        var paragraphs = article.Body.Split('\n');
        paragraphs.Length.ShouldBe(7);
        paragraphs[0].ShouldStartWith("Transport Secretary Mira");
        paragraphs[6].ShouldEndWith("a ferry of its own.");
        article.Authors.ShouldBeEmpty();
        article.Published.ShouldBeNull();
        article.Removed.Select(r => r.Reason).ShouldBe(["read-more", "appeal", "source-credit", "visit-counter", "author-box", "related"]);
        SpanAssert.Consistent(article, Twin);
    }

    [Fact]
    public void The_article_the_project_was_asked_for_is_perfect()
    {
        var folder = SharedData.Find("articles");
        if (folder is null)
        {
            The_twin_article_is_cleaned_to_title_and_seven_paragraphs();
            return;
        }

        var bytes = File.ReadAllBytes(Path.Combine(folder, "north-korean-troops.txt"));
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "north-korean-troops.expected.json")));
        var root = expected.RootElement;
        var article = Clean(bytes);

        article.Title.ShouldBe(root.GetProperty("title").GetString());
        var paragraphs = article.Body.Split('\n');
        paragraphs.Length.ShouldBe(root.GetProperty("body_paragraphs").GetInt32());
        paragraphs[0].ShouldBe(root.GetProperty("body_first").GetString());
        paragraphs[^1].ShouldBe(root.GetProperty("body_last").GetString());
        foreach (var furniture in root.GetProperty("body_must_not_hold").EnumerateArray())
            article.Body.ShouldNotContain(furniture.GetString()!);
        article.Authors.ShouldBeEmpty();
        article.Published.ShouldBeNull();
        article.Kind.ShouldBe(ArticleKind.Article);
        article.Removed.Select(r => r.Reason).ShouldBe(["read-more", "appeal", "source-credit", "visit-counter", "author-box", "related"]);
        SpanAssert.Consistent(article, Encoding.UTF8.GetString(bytes).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("", RejectionReason.Empty)]
    [InlineData(" \n\t\r\n", RejectionReason.Empty)]
    [InlineData("%PDF-1.7 and so on", RejectionReason.NotText)]
    [InlineData("-----BEGIN PGP MESSAGE-----\n\nhQEMA", RejectionReason.Encrypted)]
    [InlineData("Too short", RejectionReason.TooShort)]
    public void What_is_no_article_is_rejected_by_name(string text, RejectionReason reason) =>
        Cleaner.Clean(new RawFile("a.txt", Encoding.UTF8.GetBytes(text)), CleaningHints.None).ShouldBeOfType<Rejected>().Reason.ShouldBe(reason);

    [Fact]
    public void What_is_larger_than_the_option_allows_is_rejected()
    {
        var small = new ArticleCleaner(new CleanerOptions { MaxBytes = 1024 });
        small.Clean(new RawFile("a.txt", new byte[1025]), CleaningHints.None).ShouldBeOfType<Rejected>().Reason.ShouldBe(RejectionReason.TooLarge);
    }

    private static CleanedArticle Clean(byte[] bytes) =>
        Cleaner.Clean(new RawFile("article.txt", bytes), CleaningHints.None).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
}
