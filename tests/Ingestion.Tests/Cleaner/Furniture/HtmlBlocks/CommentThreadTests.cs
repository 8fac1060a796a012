using Ingestion.Tests.Cleaner.Html;

namespace Ingestion.Tests.Cleaner.Furniture.HtmlBlocks;

public sealed class CommentThreadTests
{
    private const string Opinion = "<p>When I sailed on the night ferry as a child, the crew let us stand beside the wheel, and nobody on the quay believed us the next morning.</p>";

    [Fact]
    public void What_readers_wrote_is_no_part_of_the_article_however_well_it_reads()
    {
        var comments = string.Concat(Enumerable.Repeat($"<article class=\"comment by-anonymous\"><div class=\"content\">{Opinion}</div></article>", 3));
        var page = OwnPage.Text.Replace("</article></main>", $"<section class=\"article-comments\">{comments}</section></article></main>", StringComparison.Ordinal);

        var article = OwnPage.Article(page);

        article.Body.ShouldNotContain("stand beside the wheel");
        article.Body.ShouldContain("The next timetable is expected in spring");
        SpanAssert.Consistent(article);
    }

    [Fact]
    public void A_page_whose_whole_text_hangs_in_an_element_named_for_comments_keeps_it()
    {
        var page = OwnPage.Text.Replace("<article class=\"post\">", "<article class=\"post has-comments\">", StringComparison.Ordinal);

        OwnPage.Article(page).Body.ShouldBe(OwnPage.Article(OwnPage.Text).Body);
    }
}
