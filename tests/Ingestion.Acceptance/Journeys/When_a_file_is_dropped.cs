using System.Diagnostics;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

public sealed class When_a_file_is_dropped(DroppedFiles dropped, ServersFixture servers) : IClassFixture<DroppedFiles>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_becomes_a_row_without_its_furniture_and_moves_to_the_archive()
    {
        (await ArticleAsync<string>("title", "harbour")).ShouldBe("Harbour council approves second ferry line to Norr");
        var body = await ArticleAsync<string>("body", "harbour");
        body!.Split('\n').Length.ShouldBe(5);
        foreach (var furniture in new[] { "Read more", "Patron", "Visited", "Original Source", "About The Author", "Related" }) body.ShouldNotContain(furniture);
        (await ArticleAsync<string>("language", "harbour")).ShouldBe("en");
        (await dropped.Service.Rows.CustodyAsync(Token)).ShouldBe("stored=3");
        Directory.EnumerateFiles(dropped.Service.Archive, "council~*.txt", SearchOption.AllDirectories).Count().ShouldBe(1);
        (await dropped.Service.Rows.CountAsync("news.removed_span s join news.article_revision r on r.id = s.revision_id where r.source = 'harbour'", Token)).ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task A_page_becomes_a_row_with_its_metadata()
    {
        (await ArticleAsync<string>("title", "post")).ShouldBe("Rain fills the northern reservoirs");
        (await ArticleAsync<string>("body", "post"))!.ShouldNotContain("Cookie settings");
        (await ArticleAsync<string>("authors[1]", "post")).ShouldBe("Ada Lund");
        (await ArticleAsync<DateTime>("published_at", "post")).ShouldBe(new DateTime(2026, 2, 3, 8, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task The_users_own_article_is_perfect()
    {
        var facts = dropped.Expected;
        (await ArticleAsync<string>("title", "asked")).ShouldBe(facts.GetProperty("title").GetString());
        var paragraphs = (await ArticleAsync<string>("body", "asked"))!.Split('\n');
        paragraphs.Length.ShouldBe(facts.GetProperty("body_paragraphs").GetInt32());
        paragraphs[0].ShouldBe(facts.GetProperty("body_first").GetString());
        paragraphs[^1].ShouldBe(facts.GetProperty("body_last").GetString());
        foreach (var furniture in facts.GetProperty("body_must_not_hold").EnumerateArray()) string.Join('\n', paragraphs).ShouldNotContain(furniture.GetString()!);
        (await ArticleAsync<string>("language", "asked")).ShouldBe("en");
        var topics = await dropped.Service.Rows.ScalarAsync<string[]>(
            "select array_agg(label order by ordinal) from (select t.label, t.ordinal from news.article_topic t join news.article a on a.revision_id = t.revision_id where a.source = 'asked' order by t.ordinal limit 2) t", Token);
        topics!.Intersect(facts.GetProperty("topics_any_of_first_two").EnumerateArray().Select(t => t.GetString()!)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task It_is_a_row_within_the_time_promised_at_rest()
    {
        await using var service = await Service.StartAsync(servers, Token);
        var latencies = new List<double>();
        for (var number = 0; number < 12; number++)
        {
            var clock = Stopwatch.StartNew();
            service.DropFile($"rest/{number}.txt", OwnArticles.Numbered(number));
            while (await service.Rows.CountAsync("news.article", Token) <= number) await Task.Delay(10, Token);
            latencies.Add(clock.Elapsed.TotalMilliseconds);
        }

        latencies.Sort();
        TestContext.Current.SendDiagnosticMessage($"drop to row at rest: median {latencies[6]:0} ms, longest {latencies[^1]:0} ms, of which 500 ms settle");
        latencies[6].ShouldBeLessThan(1200);
    }

    private Task<T?> ArticleAsync<T>(string column, string source) => dropped.Service.Rows.ScalarAsync<T>($"select {column} from news.article where source = '{source}'", Token);
}
