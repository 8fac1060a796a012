using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;
using Ingestion.Host.Dashboard.Live;
using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

/// <summary>Every field of everything that is shown holds a text that would do harm; none of it becomes markup.</summary>
public sealed class HostileFieldsTests
{
    private const string Bad = Hostile.Text;

    [Fact]
    public void In_the_overview()
    {
        var flow = Samples.Flow(new StageReport("clean", 1, 1, 1, 0, Bad, Samples.Now)) with { Folders = [new FolderReport(Bad, Bad, null, Bad, Samples.Now)], Trouble = Bad };
        var ledger = Samples.Ledger(Bad, 1, Samples.Failure(Bad)) with { Stuck = [new StuckRow(Samples.Id, Bad, Samples.Now, Bad)], Custody = [new CustodyRow(Bad, 1, 0, 1)] };
        var hostile = OverviewView.Fragments(Samples.Overview(flow, ledger, Bad)).Where(f => f.ToString().Contains("alert")).ToList();
        hostile.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var fragment in hostile)
            Hostile.ShouldNotHaveBecomeMarkup(fragment.ToString().Replace("\\u0000", "", StringComparison.Ordinal));
        Check(Page.Of(Bad, "/", OverviewView.Of(Samples.Overview(flow, ledger, Bad)), live: "/live"));
    }

    [Fact]
    public void In_an_article()
    {
        var text = Samples.Text(Bad) with
        {
            Title = Bad, Subtitle = Bad, Source = Bad, SiteName = Bad, Path = Bad, Language = Bad, Kind = Bad, Authors = [Bad], PublishedAt = Samples.Now, PublishedPrecision = Bad,
            Url = "javascript:alert(1)//" + Bad, Section = Bad, Keywords = [Bad], RemovedStarts = [0], RemovedReasons = [Bad], RemovedTexts = [Bad], CleanerVersion = Bad, ClassifierVersion = Bad,
        };
        var facts = new ArticleFacts(
            text, [new TopicRow(Bad, 1)], [new EntityRow(Bad, Bad, Bad, 1, [0], [5])], [new QuotationRow(Bad, Bad, Bad, true, 0, 9)],
            [new QuantityRow(Bad, Bad, Bad, Bad, Bad, Bad, 3, 8)], [new DateRow(Bad, Bad, 2, 4)], [new ReprintRow(Samples.Id, Bad, Bad, Bad)]);
        var page = Check(Page.Of(ArticleView.TitleOf(text), null, ArticleView.Of(facts)));
        page.ShouldNotContain("href=\"javascript:");
    }

    [Fact]
    public void In_a_file()
    {
        var file = Samples.File(Bad) with { Path = Bad, Folder = Bad, Source = Bad, Reason = Bad, Detail = Bad, MovedAt = Samples.Now, MovedTo = Bad, CleanerVersion = Bad };
        Check(Page.Of(Bad, null, FileView.Of(file, [new FileFailure(Bad, Bad, Bad, Bad, Samples.Now, Bad, 1)], [new FileArticle(Samples.Id, Bad, true, Samples.Now)])));
        Check(Page.Of(Bad, null, FileView.Of(file with { Outcome = "quarantined", ParentId = Samples.Id }, [], [])));
    }

    [Fact]
    public void In_a_search()
    {
        var search = new ArticleSearch(Bad, Bad, Bad, 30);
        var rows = Enumerable.Repeat(new ArticleRow(Samples.Id, Bad, Bad, Bad, Bad, null, null, $"«{Bad}» {Bad}"), 31).ToList();
        Check(Page.Of("x" + Bad, "/articles", ArticlesView.Of(search, rows, ArticleListQuestions.Of(search), Samples.Now)));
    }

    [Fact]
    public void In_the_failures() => Check(Page.Of(Bad, "/failures", FailuresView.Of(Samples.Failures(
        Bad, Samples.Failure(Bad), Samples.Failure(Bad, "rejected"), Samples.Failure(Bad, state: "resolved"), Samples.Failure(Bad, state: "archived")))));

    private static string Check(Markup page)
    {
        var text = page.ToString();

        // The page's own script element is the only one.
        text.Split("<script").Length.ShouldBe(2);
        text.ShouldNotContain("<img");
        text.ShouldNotContain("<!--");
        text.ShouldNotContain("\u001b");
        text.ShouldNotContain("onerror=alert(2)>");
        text.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        var unquoted = System.Text.RegularExpressions.Regex.Replace(text, "\"[^\"]*\"", "\"\"");
        System.Text.RegularExpressions.Regex.IsMatch(unquoted, "<[a-z][^>]*\\s(style|on[a-z]+)=", System.Text.RegularExpressions.RegexOptions.IgnoreCase).ShouldBeFalse("no inline style or handler");
        return text;
    }
}
