using Ingestion.Cleaner.Html;

namespace Ingestion.Tests.Cleaner.Html;

/// <summary>What a start tag closes, seen in the tree: the nesting that browsers give the same markup.</summary>
public sealed class ImpliedEndsTests
{
    [Theory]
    [InlineData("<p>a<div>b", "p(a) div(b)")]
    [InlineData("<p>a<span>b<div>c", "p(a span(b)) div(c)")]
    [InlineData("<p>a<button>b<div>c", "p(a button(b div(c)))")]
    [InlineData("<ul><li>a<li>b<ul><li>c<li>d</ul><li>e", "ul(li(a) li(b ul(li(c) li(d))) li(e))")]
    [InlineData("<dl><dt>a<dd>b<dl><dd>c</dl><dt>d", "dl(dt(a) dd(b dl(dd(c))) dt(d))")]
    [InlineData("<table><thead><tr><th>a<tbody><tr><td>b<td>c<tr><td>d", "table(thead(tr(th(a))) tbody(tr(td(b) td(c)) tr(td(d))))")]
    [InlineData("<table><tr><td>a<table><tr><td>b</table><td>c", "table(tr(td(a table(tr(td(b)))) td(c)))")]
    [InlineData("<select><optgroup><option>a<option>b<optgroup><option>c", "select(optgroup(option(a) option(b) optgroup(option(c))))")]
    [InlineData("<head><title>a</title><body><p>b", "head(title(a)) body(p(b))")]
    [InlineData("<a>a<a>b", "a(a) a(b)")]
    [InlineData("<a>a<div><a>b", "a(a div(a(b)))")]
    [InlineData("<h2>a<h3>b", "h2(a) h3(b)")]
    public void A_start_tag_closes_what_the_standard_says(string markup, string expected) =>
        Drawn(HtmlTreeBuilder.Build(markup, 64, 1000)).ShouldBe(expected);

    [Fact]
    public void What_lies_deeper_than_is_followed_closes_what_is_open_above_it() =>
        Drawn(HtmlTreeBuilder.Build("<ul><li><b><i>a<li>b", 3, 1000)).ShouldBe("ul(li(b(i a)) li(b))");

    private static string Drawn(HtmlTree tree) => string.Join(' ', Children(tree, 0));

    private static IEnumerable<string> Children(HtmlTree tree, int node)
    {
        for (var child = node + 1; child < tree[node].SubtreeEnd; child = tree[child].SubtreeEnd)
        {
            if (tree[child].Tag == HtmlTag.Text)
            {
                yield return tree.Markup[tree[child].Start..tree[child].End];
                continue;
            }

            var inside = string.Join(' ', Children(tree, child));
            var name = tree[child].Tag.ToString().ToLowerInvariant();
            yield return inside.Length == 0 ? name : $"{name}({inside})";
        }
    }
}
