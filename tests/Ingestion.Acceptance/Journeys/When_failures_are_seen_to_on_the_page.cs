using Ingestion.Acceptance.Chaos;
using System.Net;
using System.Text.RegularExpressions;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Journeys;

/// <summary>A group of failures is retried, archived and restored by the buttons of the operators' page, and by nobody from elsewhere.</summary>
public sealed partial class When_failures_are_seen_to_on_the_page(ServersFixture servers)
{
    private const string Group = "stage=persist&cause=refused-by-database";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_is_retried_to_success_while_somebody_watches()
    {
        Repetitions.OnlyInTheLongRun();
        const int files = 150;
        await using var service = await Service.StartAsync(servers, Token);
        using var browser = PageClient.Of(service);
        await RefusingDatabase.PoisonAsync(service, files, Token);
        await RefusingDatabase.MendAsync(service, Token);
        var page = await browser.GetStringAsync("/failures", Token);
        page.ShouldContain($"Retry all {files}");
        using var stream = await browser.GetAsync("/live/failures", HttpCompletionOption.ResponseHeadersRead, Token);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(Token));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Patience);

        (await PostAsync(browser, "/failures/retry", $"{Group}&stamp={StampOf(page)}")).ShouldBe(HttpStatusCode.SeeOther);

        await lines.UntilLineAsync($"{files} items are back at the stage where they failed.", limit.Token);
        await service.UntilSettledAsync(files, Patience, Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe($"stored={files}");
        await lines.UntilLineAsync("Waiting for a person <span class=\"count\">0</span>", limit.Token);
        service.Worker.Log().ShouldContain("Retry of the failures of persist, refused-by-database, was pressed by");
    }

    [Fact]
    public async Task A_group_is_archived_with_a_note_and_restored()
    {
        await using var service = await Service.StartAsync(servers, Token);
        using var browser = PageClient.Of(service);
        await RefusingDatabase.PoisonAsync(service, 2, Token);
        var stamp = StampOf(await browser.GetStringAsync("/failures", Token));

        (await PostAsync(browser, "/failures/archive", $"{Group}&note=a+bad+day&stamp={stamp}")).ShouldBe(HttpStatusCode.SeeOther);
        (await service.Rows.CountAsync("ops.failure where state = 'archived' and note = 'a bad day'", Token)).ShouldBe(2);
        (await browser.GetStringAsync("/failures", Token)).ShouldContain("2 failures archived");
        (await PostAsync(browser, "/failures/restore", $"{Group}&stamp={stamp}")).ShouldBe(HttpStatusCode.SeeOther);
        (await service.Rows.CountAsync("ops.failure where state = 'open' and note = 'a bad day'", Token)).ShouldBe(2);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("quarantined=2");
    }

    [Fact]
    public async Task Nothing_is_done_for_who_cannot_read_the_page()
    {
        await using var service = await Service.StartAsync(servers, Token, settings: [("Dashboard__Token", "a-token-for-these-tests")]);
        using var browser = PageClient.Of(service);
        await RefusingDatabase.PoisonAsync(service, 2, Token);
        (string, string) bearer = ("Authorization", "Bearer a-token-for-these-tests");
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/failures") { Headers = { { "Authorization", bearer.Item2 } } };
        using var answer = await browser.SendAsync(ask, Token);
        var stamped = $"{Group}&stamp={StampOf(await answer.Content.ReadAsStringAsync(Token))}";

        foreach (var verb in new[] { "retry", "archive", "restore" })
        {
            (await PostAsync(browser, $"/failures/{verb}", stamped)).ShouldBe(HttpStatusCode.Unauthorized, "no token");
            (await PostAsync(browser, $"/failures/{verb}", stamped, bearer, ("Sec-Fetch-Site", "cross-site"))).ShouldBe(HttpStatusCode.Forbidden, "another site");
            (await PostAsync(browser, $"/failures/{verb}", stamped, bearer, ("Origin", "https://evil.example"))).ShouldBe(HttpStatusCode.Forbidden, "another origin");
            (await PostAsync(browser, $"/failures/{verb}", Group, bearer)).ShouldBe(HttpStatusCode.Forbidden, "no stamp");
            (await PostAsync(browser, $"/failures/{verb}", $"{Group}&stamp={new string('0', 64)}", bearer)).ShouldBe(HttpStatusCode.Forbidden, "a wrong stamp");
            (await PostAsync(browser, $"/failures/{verb}", stamped.Replace("stage=persist&", "", StringComparison.Ordinal), bearer)).ShouldBe(HttpStatusCode.BadRequest, "no stage");
            (await PostAsync(browser, $"/failures/{verb}", stamped + "&note=" + new string('a', 9000), bearer)).ShouldBe(HttpStatusCode.RequestEntityTooLarge, "too much");
            // Regression: a note of the most characters was larger than a body might be where each is nine bytes of an address.
            (await PostAsync(browser, $"/failures/{verb}", stamped + "&note=" + Uri.EscapeDataString(new string('漁', 501)), bearer)).ShouldBe(HttpStatusCode.BadRequest, "one character too many");
        }

        (await service.Rows.CountAsync("ops.failure where state = 'open' and attempts = 0", Token)).ShouldBe(2);
    }


    private static async Task<HttpStatusCode> PostAsync(HttpClient browser, string address, string form, params (string Name, string Value)[] headers)
    {
        using var answer = await browser.PostAsync(address, form, Token, headers);
        return answer.StatusCode;
    }

    private static string StampOf(string page) => Stamp().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"stamp\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Stamp();
}
