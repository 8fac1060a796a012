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
            subtitle = article.Subtitle,
            authors = article.Authors.Select(a => a.Name),
            published = TimeOf(article.Published),
            updated = TimeOf(article.Updated),
            canonical = article.CanonicalUrl,
            site = article.SiteName,
            section = article.Section,
            tags = article.Tags,
            language = article.DeclaredLanguage,
            kind = article.Kind,
            paywalled = article.Paywalled,
            dateline = article.Dateline,
            captions = article.Captions,
            kinds = article.Blocks.Select(b => b.Kind.ToString()),
            links = article.Links.Select(l => $"{article.Body[l.Start..l.End]}: {l.Url}"),
            sources = article.FieldSources.OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary(),
            body = article.Body.Split('\n'),
            removed = article.Removed.Select(r => $"{r.Reason}: {r.Text}"),
        }, Form).ReplaceLineEndings("\n") + "\n";
        var expected = path + ".expected.json";
        if (!File.Exists(expected)) File.WriteAllText(path + ".actual.json", actual);
        File.Exists(expected).ShouldBeTrue();
        actual.ShouldBe(File.ReadAllText(expected).ReplaceLineEndings("\n"));
    }

    private static string? TimeOf(StatedTime? time) =>
        time is null ? null : time.Value.ToString(time.OffsetStated ? "yyyy-MM-ddTHH:mm:sszzz" : "yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) + $" ({time.Precision})";

    public static TheoryData<string> Inputs() => [.. GoldenFolder.Names(".txt", ".html")];

    [Fact]
    public void There_are_twenty_in_ten_languages()
    {
        var names = GoldenFolder.Names(".txt", ".html");
        names.Count.ShouldBe(20);
        names.Select(n => Path.GetFileNameWithoutExtension(n)).Distinct().Count().ShouldBe(10);
    }
}
