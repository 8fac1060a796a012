using System.Diagnostics;
using System.Text;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Html;

/// <summary>Pages made to exhaust: each gets an answer or a named rejection. The limits leave room for a busy machine.</summary>
public sealed class PageBoundsTests
{
    private const long MostBytes = 200L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. Pages.Keys];

    private static Dictionary<string, Func<string>> Pages { get; } = new(StringComparer.Ordinal)
    {
        ["ten megabytes in one line"] = () => "<html><body><p>" + new string('x', 10 << 20),
        ["ten megabytes of words"] = () => "<html><body><h1>" + string.Concat(Enumerable.Repeat("word ", 2 << 20)) + "</h1>",
        ["nested tags"] = () => string.Concat(Enumerable.Repeat("<div>", 200_000)) + "text",
        ["nested tags in a scope"] = () => "<p><button>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "text",
        ["items past the depth"] = () => "<ul><li><ul>" + string.Concat(Enumerable.Repeat("<div>", 1_000)) + string.Concat(Enumerable.Repeat("<li></li>", 200_000)) + "text",
        ["ends of nothing"] = () => string.Concat(Enumerable.Repeat("<div>", 1_000)) + string.Concat(Enumerable.Repeat("</span>", 500_000)) + "text",
        ["nested tables"] = () => string.Concat(Enumerable.Repeat("<table><tr><td>", 60_000)) + "text",
        ["nested formatting"] = () => string.Concat(Enumerable.Repeat("<p><b><i>", 60_000)) + "text",
        ["attributes of one tag"] = () => "<div " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => "a" + i + "=1 ")) + ">text</div>",
        ["classes"] = () => string.Concat(Enumerable.Repeat("<div class='comment related nav'><span class=author>a</span>", 40_000)),
        ["entities"] = () => "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html><body><p>" + string.Concat(Enumerable.Repeat("&b;&amp;&lt;&#x41;", 400_000)),
        ["tiny paragraphs"] = () => "<html><body>" + string.Concat(Enumerable.Repeat("<p>tiny text</p>", 100_000)),
        ["metas"] = () => "<html><head>" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<meta name=n{i} content=c>")),
        ["open comments"] = () => string.Concat(Enumerable.Repeat("<!-- <", 500_000)),
        ["open scripts"] = () => string.Concat(Enumerable.Repeat("<script></scrip", 300_000)),
        // Cause: a text, a script and what is in it were three nodes where room was asked for one.
        ["scripts up to the last node"] = () => "<b>" + string.Concat(Enumerable.Repeat("a<script>b</script>", 140_000)),
        ["deep json"] = () => "<script type=application/ld+json>" + new string('[', 500_000) + "</script><p>text",
        ["times"] = () => string.Concat(Enumerable.Repeat("<time itemprop=author>", 50_000)),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_page_is_answered_within_bounds(string name)
    {
        var page = Encoding.UTF8.GetBytes(Pages[name]());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();

        var result = OwnPage.Clean(page);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}: {clock.Elapsed.TotalMilliseconds:0} ms, {allocated / 1e6:0} MB allocated"));
        clock.Elapsed.ShouldBeLessThan(Longest);
        allocated.ShouldBeLessThan(MostBytes + (12L * page.Length));
        if (result is Cleaned cleaned) SpanAssert.Consistent(cleaned.Articles[0]);
        else result.ShouldBeOfType<Rejected>().Detail.ShouldNotBeNullOrEmpty();
    }
}
