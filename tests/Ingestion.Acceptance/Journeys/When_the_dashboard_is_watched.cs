using Ingestion.Acceptance.Chaos;
using System.Net;
using System.Text;
using Ingestion.Testing;
using Npgsql;

namespace Ingestion.Acceptance.Journeys;

/// <summary>The operators' page over the real service: empty, with articles, with hostile ones, live, and with a token.</summary>
public sealed class When_the_dashboard_is_watched(ServersFixture servers)
{
    private const string Token = "a-token-for-these-tests";
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_service_is_well_and_says_what_to_do()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Cancel);
        using var browser = PageClient.Of(service);
        var page = await browser.GetStringAsync("/", Cancel);
        page.ShouldContain("All is well; nothing waits");
        page.ShouldContain("Drop a file into the watched folder");
        page.ShouldContain("No failures wait.");
        page.ShouldContain("1 consumer");
        page.ShouldContain("select outcome, files, evidence, unproven from ops.custody_balance;");
    }

    [Fact]
    public async Task Samples_are_shown_from_the_overview_to_the_last_fact()
    {
        // By a login that may do nothing but what an analyst may.
        await using var service = await Service.PrepareAsync(servers, Cancel);
        var administrator = new Rows((await servers.StartedAsync(Cancel)).PostgresConnectionString);
        var reader = $"dashboard_{Guid.NewGuid():N}";
        await administrator.ScalarAsync<object>($"create role {reader} login password 'only-for-this-test' in role analyst", Cancel);
        service.Worker.Environment["ConnectionStrings__Dashboard"] =
            new NpgsqlConnectionStringBuilder(service.Worker.Environment["ConnectionStrings__Postgres"]) { Username = reader, Password = "only-for-this-test" }.ConnectionString;
        await service.Worker.StartAsync(Cancel);
        try
        {
            await ShowSamplesAsync(service);
        }
        finally
        {
            await administrator.ScalarAsync<object>($"drop role {reader}", CancellationToken.None);
        }
    }

    [Fact]
    public async Task Hostile_titles_bodies_and_file_names_are_shown_as_text()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Cancel);
        using var browser = PageClient.Of(service);
        var name = "<img src=x onerror=alert(3)>'\"";
        var shown = WebUtility.HtmlEncode(Hostile);
        service.DropFile($"{name}/{name}.html", $"<html><head><title>{shown} at the harbour</title></head><body><article><h1>{shown} at the harbour</h1>" + string.Concat(Enumerable.Range(0, 4).Select(i =>
            $"<p>The council said on Monday that {shown} was painted on wall {i} of the harbour before the ferries of the morning left for the island of Norr.</p>")) + "</article></body></html>");
        await service.UntilSettledAsync(1, TimeSpan.FromSeconds(90), Cancel);

        var article = await IdAsync(service, "select article_id from news.article");
        var file = await IdAsync(service, "select id from ops.file");
        foreach (var address in new[] { "/", "/articles", $"/articles?q={Uri.EscapeDataString(Hostile)}&source={Uri.EscapeDataString(name)}", $"/article/{article}", $"/file/{file}", "/failures" })
        {
            var page = await browser.GetStringAsync(address, Cancel);
            page.Split("<script").Length.ShouldBe(2, address);
            page.ShouldNotContain("<img", Case.Sensitive, address);
        }

        (await browser.GetStringAsync($"/article/{article}", Cancel)).ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        (await browser.GetStringAsync($"/file/{file}", Cancel)).ShouldContain("&lt;img src=x onerror=alert(3)&gt;&#39;&quot;.html");
    }

    [Fact]
    public async Task What_happens_is_seen_while_it_happens()
    {
        await using var service = await Service.StartAsync(servers, Cancel);
        using var browser = PageClient.Of(service);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        using var stream = await browser.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, limit.Token);
        stream.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(limit.Token));
        await lines.UntilLineAsync("No articles yet.", limit.Token);
        service.DropFile("harbour/council.txt", OwnArticles.Scraped);
        await lines.UntilLineAsync("Harbour council approves second ferry line to Norr", limit.Token);

        // A stream must not hold up the stop.
        (await service.Worker.StopAsync(TimeSpan.FromSeconds(20))).ShouldBe(0);
    }

    [Fact]
    public async Task With_a_token_nothing_is_shown_without_it()
    {
        await using var service = await Service.StartAsync(servers, Cancel, settings: [("Dashboard__Token", Token), ("Dashboard__Address", "0.0.0.0")]);
        using var browser = PageClient.Of(service);
        foreach (var address in new[] { "/", "/articles", "/live", "/failures", $"/file/{Guid.NewGuid()}", "/nothing", "/login/../failures" })
            (await StatusAsync(browser, HttpMethod.Get, address)).ShouldBe(HttpStatusCode.Unauthorized, address);
        (await StatusAsync(browser, HttpMethod.Get, "/", ("Authorization", "Bearer not-the-token"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(browser, HttpMethod.Get, "/", ("Cookie", $"ingest_dashboard={Token}"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(browser, HttpMethod.Get, "/", ("Accept", "text/html"))).ShouldBe(HttpStatusCode.SeeOther);
        (await StatusAsync(browser, HttpMethod.Get, "/", ("Authorization", $"Bearer {Token}"))).ShouldBe(HttpStatusCode.OK);

        (await browser.PostAsync("/login", "token=wrong", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await browser.PostAsync("/login", $"token={Token}", Cancel, ("Origin", "https://evil.example"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var login = await browser.PostAsync("/login", $"token={Token}", Cancel);
        login.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var cookie = login.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldNotContain(Token);
        (await StatusAsync(browser, HttpMethod.Get, "/", ("Cookie", cookie.Split(';')[0]))).ShouldBe(HttpStatusCode.OK);

        // Guessing is slow: the eleventh attempt of a minute is not looked at.
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 12; attempt++) answers.Add((await browser.PostAsync("/login", "token=guess", Cancel)).StatusCode);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);

        // So is guessing by a header. Cause: what was refused did not count.
        var guesses = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => StatusAsync(browser, HttpMethod.Get, "/", ("Authorization", "Bearer guess"))));
        guesses.ShouldContain(HttpStatusCode.TooManyRequests);
        service.Worker.Log().ShouldNotContain(Token);
        service.Worker.Log().ShouldContain("A wrong token was presented to the dashboard");
    }

    [Fact]
    public async Task Tricks_are_refused_or_harmless_and_every_answer_has_its_headers()
    {
        await using var service = await Service.StartAsync(servers, Cancel);
        using var browser = PageClient.Of(service);
        foreach (var address in new[]
        {
            "/assets/x/..%2f..%2fappsettings.json", "/assets/x/appsettings.json", "/assets/../appsettings.json", "/%2e%2e/%2e%2e/etc/passwd", "/article/1%27%20or%201=1", "/article/%00",
            "/file/..%2f", "/file/{0190163d-8694-739b-aea5-966c26f8ad91}", $"/article/{Guid.NewGuid()}", $"/file/{Guid.NewGuid()}", "/nothing", "/health/ready", "/metrics",
        })
        {
            var status = await StatusAsync(browser, HttpMethod.Get, address);
            ((int)status).ShouldBeInRange(400, 404, address);
        }

        foreach (var address in new[] { "/articles?q=%00%27%3b--&skip=-1&source=%ff", "/articles?skip=99999999999999999999", $"/articles?q={new string('x', 3000)}", "/articles?q=(((&language=%27" })
            (await StatusAsync(browser, HttpMethod.Get, address)).ShouldBe(HttpStatusCode.OK, address);
        (await StatusAsync(browser, HttpMethod.Head, "/")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(browser, HttpMethod.Get, "/", ("Host", "evil.example"))).ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await StatusAsync(browser, HttpMethod.Post, "/")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(browser, HttpMethod.Delete, "/failures")).ShouldBe(HttpStatusCode.NotFound);
        using var large = await browser.PostAsync("/articles", new string('x', 100_000), Cancel);
        ((int)large.StatusCode).ShouldBeInRange(404, 413);

        var page = await browser.GetStringAsync("/", Cancel);
        var sheet = System.Text.RegularExpressions.Regex.Match(page, "/assets/[0-9a-f]+/dashboard\\.css").Value;
        foreach (var address in new[] { "/", "/nothing", sheet })
        {
            using var answer = await browser.GetAsync(address, Cancel);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
            answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
            answer.Headers.Contains("Server").ShouldBeFalse();
            answer.Headers.CacheControl!.ToString().ShouldContain(address == sheet ? "immutable" : "no-store");
        }

        // One viewer may not take the page from the others.
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(_ => StatusAsync(browser, HttpMethod.Get, "/nothing")));
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_database_that_is_away_is_a_sentence_and_not_a_stack_trace()
    {
        await using var service = await Service.StartAsync(servers, Cancel, settings: [("ConnectionStrings__Dashboard", "Host=127.0.0.1;Port=9;Username=x;Password=hidden-secret;Database=x")]);
        using var browser = PageClient.Of(service);
        var overview = await browser.GetStringAsync("/", Cancel);
        overview.ShouldContain("PostgreSQL does not answer");
        using var answer = await browser.GetAsync("/articles", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("The database does not answer");
        (page + overview + service.Worker.Log()).ShouldNotContain("hidden-secret");
        page.ShouldNotContain("   at ");
    }

    private static async Task ShowSamplesAsync(Service service)
    {
        using var browser = PageClient.Of(service);
        service.DropFile("harbour/council.txt", OwnArticles.Scraped);
        service.DropFile("wire/picture.txt", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]);
        await service.UntilSettledAsync(2, TimeSpan.FromSeconds(90), Cancel);

        var overview = await UntilShownAsync(browser, "/", "Harbour council approves second ferry line to Norr");
        overview.ShouldContain("1 article in the last hour");
        overview.ShouldContain("not-text");

        var article = await browser.GetStringAsync("/article/" + await IdAsync(service, "select article_id from news.article"), Cancel);
        article.ShouldContain("<h1 lang=\"en\" dir=\"auto\">Harbour council approves second ferry line to Norr</h1>");
        article.ShouldContain("<span class=\"reason\" lang=\"en\">appeal</span> <del>You could close this page.");
        article.ShouldContain("title=\"PER Ada Lund\">Ada Lund</span>");
        article.ShouldContain("SEK");
        article.ShouldContain("said by Ada Lund");

        var file = await browser.GetStringAsync("/file/" + await IdAsync(service, "select id from ops.file where outcome = 'stored'"), Cancel);
        file.ShouldContain("harbour/council.txt");
        file.ShouldContain("The broker confirmed its message.");
        file.ShouldContain("it is <strong>stored</strong>");
        var rejected = await browser.GetStringAsync("/file/" + await IdAsync(service, "select id from ops.file where outcome = 'rejected'"), Cancel);
        rejected.ShouldContain("It was found to be no article in clean: <strong>not-text</strong>");

        (await browser.GetStringAsync("/articles?q=second+ferry", Cancel)).ShouldContain("<mark>ferry</mark>");
        (await browser.GetStringAsync("/articles?source=harbour&language=en", Cancel)).ShouldContain("Harbour council");
        (await browser.GetStringAsync("/articles?q=zeppelin", Cancel)).ShouldContain("Nothing was found.");
        (await browser.GetStringAsync("/failures", Cancel)).ShouldContain("<span class=\"cause\">not-text</span>");
    }


    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        // As it stands: a Uri would tidy the tricks away.
        using var request = new HttpRequestMessage(method, new Uri(browser.BaseAddress + address[1..], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return answer.StatusCode;
    }

    private static async Task<string> IdAsync(Service service, string sql) => $"{await service.Rows.ScalarAsync<Guid>(sql, Cancel)}";

    private static Task<string> UntilShownAsync(HttpClient browser, string address, string text) => Waiting.UntilAsync(
        $"{address} to show '{text}'", token => browser.GetStringAsync(address, token), page => page.Contains(text, StringComparison.Ordinal), TimeSpan.FromSeconds(20), Cancel);
}
