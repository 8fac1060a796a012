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

    // Cause: line separators inside JSON strings are legal there and became raw line feeds, which are not.
    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\u0085")]
    [InlineData("\n")]
    public void A_line_break_inside_a_string_parts_paragraphs(string mark)
    {
        Single("a.json", $$"""{"title": "Night ferries return", "text": "{{First}}{{mark}}{{Second}}"}""").Body.ShouldBe($"{First}\n{Second}");

        var lines = $$"""{"title": "Night ferries return", "text": "{{First}}{{mark}}{{Second}}"}""" + "\n" + $$"""{"title": "The bridge stays closed", "text": "{{Lines}}"}""";
        foreach (var name in (string[])["a.jsonl", "a.txt"])
            Clean(name, lines).ShouldBeOfType<Cleaned>().Articles.ShouldAllBe(a => a.Body == $"{First}\n{Second}", name);
    }

    [Fact]
    public void A_record_that_was_cut_off_costs_itself_only()
    {
        var whole = $$"""{"title": "The bridge stays closed", "text": "{{Lines}}"}""";

        Clean("a.jsonl", $"{whole}\n{{\"title\": \"Night ferries return\", \"text\": \"The har\n{whole}\nno JSON at all\n{whole}").ShouldBeOfType<Cleaned>().Articles.Count.ShouldBe(3);
    }

    // Cause: half of a pair that was cut at a length in UTF-16 could not be read as a string, and the exception was caught nowhere.
    [Theory]
    [InlineData("""[{"title": "Night ferries return", "text": "@ \ud83d"}]""", "\uFFFD")]
    [InlineData("""[{"title": "Night ferries return", "text": "@ \uD83D\uD83D\uDEA2"}]""", "\uFFFD🚢")]
    [InlineData("""[{"title": "Night ferries return", "\udea2": {"\udea2": 1}, "text": "@ \\ud83d \ud83d\udea2"}]""", "\\ud83d 🚢")]
    public void Half_of_a_surrogate_pair_is_replaced(string json, string end) =>
        Single("a.json", json.Replace("@", Lines)).Body.ShouldEndWith($" {end}");

    [Fact]
    public void A_feed_in_JSON_is_its_items()
    {
        var cleaned = Clean("feed.json", $$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Coast Courier", "description": "News from the coast.", "authors": [{"name": "Ada Marlowe", "text": "She writes."}],
             "items": [{"id": "1", "title": "Night ferries return", "content_text": "{{Lines}}"}, {"id": "2", "title": "The bridge stays closed", "content_html": "<p>{{First}}</p><p>{{Second}}</p>"}]}
            """).ShouldBeOfType<Cleaned>();

        cleaned.Articles.Select(a => a.Title).ShouldBe(["Night ferries return", "The bridge stays closed"]);
        cleaned.Articles.ShouldAllBe(a => a.Body == $"{First}\n{Second}" && a.Authors.Count == 0);
    }

    [Fact]
    public void A_text_inside_its_record_has_what_the_record_states()
    {
        var article = Clean("a.json", $$$"""
            {"response": {"status": "ok", "results": [{"webTitle": "Night ferries return", "webUrl": "https://example.org/ferries", "webPublicationDate": "2025-03-04T09:15:00Z", "sectionName": "Harbour",
              "fields": {"bodyText": "{{{Lines}}}", "byline": "Ada Marlowe"}}, {"webTitle": "The bridge stays closed", "fields": {"bodyText": "{{{Lines}}}"}}]}}
            """).ShouldBeOfType<Cleaned>();

        var first = article.Articles[0];
        (first.Title, first.CanonicalUrl, first.Section, first.Published!.Value.Hour).ShouldBe(("Night ferries return", "https://example.org/ferries", "Harbour", 9));
        first.Authors.ShouldHaveSingleItem().Name.ShouldBe("Ada Marlowe");
        (article.Articles[1].Title, article.Articles[1].Published).ShouldBe(("The bridge stays closed", null));
    }

    [Fact]
    public void A_whole_page_is_read_as_one_and_not_beside_a_text()
    {
        var page = System.Text.Json.JsonSerializer.Serialize(Html.OwnPage.Text);

        Single("a.json", $$"""{"title": "Night ferries return", "text": "{{Lines}}", "html": {{page}}}""").Body.ShouldBe($"{First}\n{Second}");
        var article = Single("a.json", $$"""{"url": "https://example.org/ferries", "author": "Nils Amundsen", "html": {{page}}}""");
        article.Title.ShouldBe("Night ferries return to the north");
        article.Body.ShouldNotContain("Most read");
        article.Body.ShouldNotContain("Weather");
        article.Authors.Select(a => a.Name).ShouldBe(["Mira Halvorsen", "Jonas Weidemann"]);
    }

    // Cause: references were decoded only where a tag stood beside them, and the numbers of tags and sections were taken for their names.
    [Fact]
    public void References_without_tags_are_decoded_and_numbers_are_no_names()
    {
        var article = Single("a.json", $$"""
            {"title": {"rendered": "Port&#8217;s claim, R&D and AT&T; a &amp; b"}, "content": "{{First}} &amp; more.\n{{Second}}", "tags": [12, 34], "categories": [3], "date": 1741079700}
            """);

        article.Title.ShouldBe("Port’s claim, R&D and AT&T; a & b");
        article.Body.ShouldBe($"{First} & more.\n{Second}");
        article.Tags.ShouldBeEmpty();
        article.Section.ShouldBeNull();
        article.Published.ShouldNotBeNull();
    }

    // Cause: the page's authors were put behind those of the sidecar, and a time guessed from the text in place of the sidecar's.
    [Fact]
    public void Beside_a_page_a_sidecar_goes_before_guesses_and_behind_statements()
    {
        var sidecar = Encoding.UTF8.GetBytes("""{"author": "Nils Amundsen", "published": "2025-03-04"}""");
        var stated = Page(Html.OwnPage.Text, sidecar);
        var silent = Page($"<html><body><article><h1>Night ferries return</h1><p>By Ada Marlowe</p><p>5 March 2021</p><p>{First}</p><p>{Second}</p></article></body></html>", sidecar);

        stated.Authors.Select(a => a.Name).ShouldBe(["Mira Halvorsen", "Jonas Weidemann"]);
        stated.Published!.Value.Date.ShouldBe(new DateTime(2026, 3, 5));
        silent.Authors.ShouldHaveSingleItem().Name.ShouldBe("Nils Amundsen");
        (silent.Published!.Value.Date, silent.FieldSources["Published"]).ShouldBe((new DateTime(2025, 3, 4), "sidecar"));

        static CleanedArticle Page(string html, byte[] sidecar) =>
            new ArticleCleaner(new CleanerOptions()).Clean(new RawFile("a.html", Encoding.UTF8.GetBytes(html), sidecar), CleaningHints.None).ShouldBeOfType<Cleaned>().Articles.ShouldHaveSingleItem();
    }

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
