using System.Text.Encodings.Web;
using System.Text.Json;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Golden;

/// <summary>Each golden input against its <c>NAME.expected.json</c>. Where that is missing, what came out is written beside it as <c>.actual.json</c>.</summary>
public sealed class GoldenArticleTests
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_golden_article_comes_out_as_expected(string name)
    {
        var path = Path.Combine(GoldenFolder.Path, name);
        var article = new ArticleCleaner(new CleanerOptions()).Clean(new RawFile(name, File.ReadAllBytes(path)), CleaningHints.None)
            .ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
        SpanAssert.Consistent(article);

        var actual = JsonSerializer.Serialize(new
        {
            title = article.Title,
            authors = article.Authors.Select(a => a.Name),
            published = article.Published?.Value.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture),
            body = article.Body.Split('\n'),
            removed = article.Removed.Select(r => $"{r.Reason}: {r.Text}"),
        }, Form).ReplaceLineEndings("\n") + "\n";
        var expected = path + ".expected.json";
        if (!File.Exists(expected)) File.WriteAllText(path + ".actual.json", actual);
        File.Exists(expected).ShouldBeTrue();
        actual.ShouldBe(File.ReadAllText(expected).ReplaceLineEndings("\n"));
    }

    public static TheoryData<string> Inputs() => [.. GoldenFolder.Names(".txt", ".html")];

    [Fact]
    public void There_are_twenty_in_ten_languages()
    {
        var names = GoldenFolder.Names(".txt", ".html");
        names.Count.ShouldBe(20);
        names.Select(n => Path.GetFileNameWithoutExtension(n)).Distinct().Count().ShouldBe(10);
    }
}
