using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Html;

public sealed class PageMutationTests
{
    private const int Rounds = 1500;

    private static readonly string[] Pieces =
        ["<", ">", "</", "<p>", "</div>", "<table>", "<!--", "-->", "\"", "'", "&", "&#", ";", "\0", "<script>", "</script>", "<![CDATA[", "<a href=", "=", "<title>", "é", "中", "\ud83d", "<h1>", "<li>", "{", "}", "\\u12", "2020-01-01"];

    [Fact]
    public void Any_bytes_are_answered() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => { ArticlesWithFittingSpans([.. "<html><p>"u8, .. bytes, .. "<p>The ferry was late again on Tuesday, and nobody on the quay knew why."u8]); }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mutated_pages_are_answered_with_consistent_spans()
    {
        var random = new System.Random(20260305);
        var articles = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var page = new StringBuilder(OwnPage.Text);
            for (var i = random.Next(1, 12); i > 0; i--) Mutate(page, random);
            articles += ArticlesWithFittingSpans(Encoding.UTF8.GetBytes(page.ToString()));
        }

        articles.ShouldBeGreaterThan(Rounds / 2);
    }

    private static int ArticlesWithFittingSpans(byte[] page)
    {
        var explanation = OwnPage.Explain(page);
        if (explanation.Result is not Cleaned cleaned) return 0;
        explanation.Sources.Count.ShouldBe(cleaned.Articles.Count);
        foreach (var (article, source) in cleaned.Articles.Zip(explanation.Sources)) SpanAssert.Consistent(article, source);
        return cleaned.Articles.Count;
    }

    private static void Mutate(StringBuilder page, System.Random random)
    {
        var at = random.Next(page.Length);
        var length = Math.Min(random.Next(1, 60), page.Length - at);
        switch (random.Next(4))
        {
            case 0:
                page.Remove(at, length);
                break;
            case 1:
                page.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 2:
                page.Insert(at, page.ToString(at, length));
                break;
            default:
                page[at] = (char)random.Next(1, 0x3000);
                break;
        }
    }
}
