using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Html;
using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

/// <summary>What every page must have for who does not see it or has no mouse.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Pages => [.. All.Keys];

    private static Dictionary<string, Markup> All { get; } = new()
    {
        ["overview"] = Page.Of("Overview", "/", OverviewView.Of(Samples.Overview(ledger: Samples.Ledger("x", 0, Samples.Failure()))), live: "/live", leave: true),
        ["article"] = Page.Of("Article", null, ArticleView.Of(new ArticleFacts(Samples.Text("Body"), [], [new EntityRow("PER", "Ada", null, 1, [0], [4])], [], [], [], []))),
        ["articles"] = Page.Of("Articles", "/articles", ArticlesView.Of(new ArticleSearch("x", null, null, 0), Samples.Ledger().Recent, ArticleListQuestions.Of(new ArticleSearch("x", null, null, 0)), Samples.Now)),
        ["file"] = Page.Of("File", null, FileView.Of(Samples.File(), [], [])),
        ["failures"] = Page.Of("Failures", "/failures", FailuresView.Of(Samples.Failures("x", Samples.Failure(), Samples.Failure(state: "archived"))), live: "/live/failures"),
        ["login"] = Page.Of("Log in", null, LoginView.Of(wrong: true)),
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_tags_fit_together(string page)
    {
        // Void elements closed and attributes without value given one, a page must be well-formed XML.
        var text = All[page].ToString().Replace("<!doctype html>", "", StringComparison.Ordinal);
        text = Regex.Replace(text, "<(meta|link|input)([^>]*)>", "<$1$2/>");
        text = Regex.Replace(text, "(?<=<[^>]*) (defer|hidden|required)(?=[ />])", " $1=\"\"");
        Should.NotThrow(() => XDocument.Parse(text.Trim()));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Headings_go_down_by_one_and_begin_with_one_of_first_rank(string page)
    {
        var ranks = Regex.Matches(All[page].ToString(), "<h([1-6])").Select(m => int.Parse(m.Groups[1].Value)).ToList();
        ranks[0].ShouldBe(1);
        ranks.Count(rank => rank == 1).ShouldBe(1);
        ranks.Zip(ranks.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First <= 1);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Ids_are_unique_and_what_is_referred_to_is_there(string page)
    {
        var text = All[page].ToString();
        var ids = Regex.Matches(text, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        ids.ShouldBeUnique();
        foreach (Match reference in Regex.Matches(text, " (?:for|aria-labelledby|aria-describedby|href)=\"#?([^\"/][^\"]*)\"")) ids.ShouldContain(reference.Groups[1].Value);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void It_has_landmarks_a_way_to_the_content_and_scoped_headings_of_tables(string page)
    {
        var text = All[page].ToString();
        foreach (var part in new[] { "<html lang=\"en\">", "<header", "<nav aria-label", "<main id=\"main\"", "<footer", "class=\"skip\" href=\"#main\"" }) text.ShouldContain(part);
        Regex.Count(text, "<th[ >]").ShouldBe(Regex.Count(text, "<th scope=\"(col|row)\""));
        // Labelled by name or by being inside of it; what is hidden has none.
        Regex.Count(text, "<input (?!type=\"hidden\")").ShouldBe(Regex.Count(text, "<label[ >]"));
    }
}
