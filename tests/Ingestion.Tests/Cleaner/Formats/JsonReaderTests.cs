using System.Runtime.ExceptionServices;
using System.Text;
using Ingestion.Cleaner;
using Ingestion.Contracts.Articles;

namespace Ingestion.Tests.Cleaner.Formats;

public sealed class JsonReaderTests
{
    internal const string First = "The harbour board said on Monday that ferries will sail at night again, six years after the last one left the northern quay.";
    internal const string Second = "Passengers had asked for the crossing since the bridge was closed, and the council agreed to pay for two crews.";
    private const string Lines = First + "\\n" + Second;

    [Fact]
    public void A_record_of_trafilatura_is_read()
    {
        var article = Single("a.json", $$"""
            {"title": "Night ferries return", "author": "Ada Marlowe; Jonas Weidemann", "hostname": "example.org", "date": "2025-03-04",
             "fingerprint": "x", "license": null, "comments": "", "raw_text": "{{Lines}}", "text": "{{Lines}}", "language": "en",
             "source": "https://example.org/ferries", "source-hostname": "example.org", "excerpt": "They sail again.", "categories": "Harbour", "tags": "ferry;night"}
            """);

        article.Title.ShouldBe("Night ferries return");
        article.Body.ShouldBe($"{First}\n{Second}");
        article.Authors.Select(a => a.Name).ShouldBe(["Ada Marlowe", "Jonas Weidemann"]);
        article.Published!.Value.Date.ShouldBe(new DateTime(2025, 3, 4));
        article.DeclaredLanguage.ShouldBe("en");
        article.CanonicalUrl.ShouldBe("https://example.org/ferries");
        article.Tags.ShouldBe(["ferry", "night"]);
        article.Section.ShouldBe("Harbour");
        article.FieldSources["Title"].ShouldBe("json");
    }

    [Fact]
    public void A_record_of_news_please_is_read()
    {
        var article = Single("a.json", $$"""
            {"authors": ["Ada Marlowe"], "date_download": "2025-03-05 10:00:00", "date_modify": "2025-03-04 12:30:00", "date_publish": "2025-03-04 09:15:00",
             "description": "They sail again after six years.", "filename": "x.json", "image_url": "https://example.org/x.jpg", "language": "en", "localpath": null,
             "maintext": "{{Lines}}", "source_domain": "example.org", "title": "Night ferries return", "title_page": null, "url": "https://example.org/ferries"}
            """);

        article.Subtitle.ShouldBe("They sail again after six years.");
        article.Published!.Value.ShouldBe(new DateTimeOffset(2025, 3, 4, 9, 15, 0, TimeSpan.Zero));
        article.Updated!.Value.Hour.ShouldBe(12);
        article.SiteName.ShouldBe("example.org");
        article.Body.Split('\n').Length.ShouldBe(2);
    }

    [Fact]
    public void An_answer_of_a_news_service_holds_many_articles()
    {
        var cleaned = Clean("answer.json", $$"""
            {"status": "ok", "totalResults": 2, "articles": [
              {"source": {"id": null, "name": "Coast Courier"}, "author": "Ada Marlowe", "title": "Night ferries return", "description": "Short.", "url": "https://example.org/1", "publishedAt": "2025-03-04T09:15:00Z", "content": "<p>{{First}}</p><p>{{Second}}</p>"},
              {"source": {"id": null, "name": "Coast Courier"}, "title": "The bridge stays closed", "description": "Short.", "url": "https://example.org/2", "publishedAt": "2025-03-05T09:15:00Z", "content": "{{Lines}}"}]}
            """).ShouldBeOfType<Cleaned>();

        cleaned.Articles.Select(a => a.Title).ShouldBe(["Night ferries return", "The bridge stays closed"]);
        cleaned.Articles.ShouldAllBe(a => a.SiteName == "Coast Courier" && a.Body == $"{First}\n{Second}");
    }

    [Fact]
    public void Each_line_of_json_lines_is_an_article_and_a_broken_one_costs_itself_only()
    {
        var cleaned = Clean("many.jsonl", $$"""
            {"title": "One", "text": "{{Lines}}"}
            {"title": "Two", "text": "{{Lines}}
            {"title": "Three", "text": "{{Lines}}"}
            """).ShouldBeOfType<Cleaned>();

        cleaned.Articles.Select(a => a.Title).ShouldBe(["One", "Three"]);
    }

    [Fact]
    public void Broken_json_is_malformed() =>
        Clean("a.json", """{"title": "Night ferries return", "text": """).ShouldBeOfType<Rejected>().Reason.ShouldBe(RejectionReason.Malformed);

    [Fact]
    public void A_text_that_begins_with_a_bracket_is_text() =>
        Single("a.txt", $"[Larvik] Night ferries return\n\n{First}\n\n{Second}").Body.Split('\n').Length.ShouldBe(2);

    [Fact]
    public void A_sidecar_states_what_the_file_does_not()
    {
        var sidecar = Encoding.UTF8.GetBytes("""{"title": "Night ferries return", "url": "https://example.org/ferries", "published": "2025-03-04", "author": "Ada Marlowe"}""");
        var file = new RawFile("a.txt", Encoding.UTF8.GetBytes($"Night ferries return\n\n{First}\n\n{Second}"), sidecar);
        var article = new ArticleCleaner(new CleanerOptions()).Clean(file, CleaningHints.None).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();

        article.Title.ShouldBe("Night ferries return");
        article.Body.ShouldBe($"{First}\n{Second}");
        article.CanonicalUrl.ShouldBe("https://example.org/ferries");
        article.FieldSources["Published"].ShouldBe("sidecar");
    }

    [Fact]
    public void A_broken_sidecar_does_no_harm()
    {
        var file = new RawFile("a.txt", Encoding.UTF8.GetBytes($"Night ferries return\n\n{First}\n\n{Second}"), new byte[] { 0x7B, 0xFF });
        new ArticleCleaner(new CleanerOptions()).Clean(file, CleaningHints.None).ShouldBeOfType<Cleaned>();
    }

    /// <summary>
    /// Cause: a missing sidecar came as an empty one, because <c>x is null ? null : new ReadOnlyMemory&lt;byte&gt;(x)</c> is no nullable but an empty memory; each
    /// file without one threw and caught an exception.
    /// </summary>
    [Fact]
    public void A_file_without_a_sidecar_throws_nothing()
    {
        byte[]? none = null;
        var file = new RawFile("a.txt", Encoding.UTF8.GetBytes($"Night ferries return\n\n{First}\n\n{Second}"), none);
        var here = Environment.CurrentManagedThreadId;
        var thrown = new List<Exception>();
        void Note(object? sender, FirstChanceExceptionEventArgs found)
        {
            if (Environment.CurrentManagedThreadId == here) thrown.Add(found.Exception);
        }

        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            new ArticleCleaner(new CleanerOptions()).Clean(file, CleaningHints.None).ShouldBeOfType<Cleaned>();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        }

        thrown.ShouldBeEmpty();
    }

    internal static CleaningResult Clean(string name, string text) =>
        new ArticleCleaner(new CleanerOptions()).Clean(new RawFile(name, Encoding.UTF8.GetBytes(text)), CleaningHints.None);

    internal static CleanedArticle Single(string name, string text) => Clean(name, text).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
}
