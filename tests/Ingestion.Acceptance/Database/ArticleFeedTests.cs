using Ingestion.Acceptance.Persister;
using Ingestion.Contracts.Articles;
using Ingestion.Contracts.Messages;
using Ingestion.Database.Feed;
using Ingestion.Host.Commands;
using Ingestion.Persister.Writing;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Database;

public sealed class ArticleFeedTests(ServersFixture servers)
{
    [Fact]
    public async Task A_reader_that_goes_on_after_its_cursor_gets_everything_once_and_a_revised_article_again()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        var feed = new ArticleFeed(database.Source);
        await StoreAsync(database, "a", "b", "c");
        (await ReadAsync(feed, new FeedFilter())).ShouldBeEmpty(); // not grouped yet, so not in the feed

        await database.GroupAllAsync();
        var first = await ReadAsync(feed, new FeedFilter(Limit: 2));
        await StoreAsync(database, "d", "a, corrected");
        await database.GroupAllAsync();
        var rest = await ReadAsync(feed, new FeedFilter(After: first[^1].Cursor));

        // What was not read before it was corrected comes in its new text only.
        string[] all = first.Any(article => article.Title == "a") ? ["a", "a, corrected", "b", "c", "d"] : ["a, corrected", "b", "c", "d"];
        first.Concat(rest).Select(article => article.Title).Order(StringComparer.Ordinal).ShouldBe(all);
        rest.Single(article => article.Title == "a, corrected").ArticleId.ShouldBe(await database.ScalarAsync<Guid>("select article_id from news.article where title = 'a, corrected'"));
        (await ReadAsync(feed, new FeedFilter(After: rest[^1].Cursor))).ShouldBeEmpty();
        (await ReadAsync(feed, new FeedFilter(Source: "nobody"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_command_writes_both_formats_and_keeps_its_cursor_in_a_file()
    {
        await using var database = await MigratedDatabase.CreateAsync(servers);
        await StoreAsync(database, "=cmd|' /C calc'!A0", "plain, with \"quotes\"");
        await database.GroupAllAsync();
        var folder = Directory.CreateTempSubdirectory("ingestion-export-").FullName;
        string[] to = ["--set", $"ConnectionStrings:Postgres={database.ConnectionString}", "--cursor", Path.Combine(folder, "cursor")];

        (await IngestCommandLine.RunAsync(["export", "--format", "csv", "--out", Path.Combine(folder, "a.csv"), .. to])).ShouldBe(ExitStatus.Done);
        (await IngestCommandLine.RunAsync(["export", "--out", Path.Combine(folder, "none.jsonl"), .. to])).ShouldBe(ExitStatus.Done);
        await StoreAsync(database, "later");
        await database.GroupAllAsync();
        (await IngestCommandLine.RunAsync(["export", "--out", Path.Combine(folder, "b.jsonl"), .. to])).ShouldBe(ExitStatus.Done);
        (await IngestCommandLine.RunAsync(["export", "--since", "yesterday", .. to])).ShouldBe(ExitStatus.BadUsage);

        var csv = await File.ReadAllTextAsync(Path.Combine(folder, "a.csv"), TestContext.Current.CancellationToken);
        csv.ShouldStartWith("cursor,article_id,");
        csv.ShouldContain(",'=cmd|' /C calc'!A0,");
        csv.ShouldContain(",\"plain, with \"\"quotes\"\"\",");
        (await File.ReadAllTextAsync(Path.Combine(folder, "none.jsonl"), TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "b.jsonl"), TestContext.Current.CancellationToken);
        lines.ShouldHaveSingleItem().ShouldContain("\"title\":\"later\"");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<IReadOnlyList<FeedArticle>> ReadAsync(ArticleFeed feed, FeedFilter filter)
    {
        var articles = new List<FeedArticle>();
        await foreach (var article in feed.ReadAsync(filter, TestContext.Current.CancellationToken))
        {
            articles.Add(article);
        }

        return articles;
    }

    // Titles before a comma are one article's.
    private static async Task StoreAsync(MigratedDatabase database, params string[] titles)
    {
        var files = await database.EnterAsync([.. titles.Select(title => Files.Seen($"{Guid.NewGuid()}", title))]);
        await database.Writer.WriteAsync(PersistBatch.Of([.. files.Zip(titles, (file, title) => new ClassifiedItem(file, [Piece(title)]))]), TestContext.Current.CancellationToken);

        static ClassifiedArticle Piece(string title)
        {
            var piece = Pieces.Plain(title, $"The text of {title}.");
            return piece with { Article = piece.Article with { CanonicalUrl = $"https://example.org/{Uri.EscapeDataString(title.Split(',')[0])}", Authors = [new Author("Ada Holm", AuthorKind.Person)] } };
        }
    }
}
