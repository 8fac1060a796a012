using System.Text.RegularExpressions;
using Ingestion.Acceptance.Chaos;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ingestion.Acceptance.Browser;

/// <summary>The operators' page in a real browser, over the real service.</summary>
public sealed class When_an_operator_uses_the_page(ServersFixture servers, BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    private static readonly PageGetByRoleOptions Retry = new() { NameRegex = new("^Retry all 12") };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_start_says_what_to_do_and_shows_what_comes()
    {
        await using var service = await Service.StartAsync(servers, Token);
        await using var viewer = await browser.ViewAsync();
        var page = await OpenAsync(viewer, service, "/");
        await Expect(page.Locator("#verdict")).ToContainTextAsync("All is well; nothing waits");
        await Expect(page.GetByText("Drop a file into the watched folder")).ToBeVisibleAsync();
        await Expect(page.Locator("#live-state")).ToHaveTextAsync("live");
        await viewer.ShouldBeAccessibleAsync();

        DropSamples(service);

        // Without a reload.
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Harbour council approves second ferry line to Norr" })).ToBeVisibleAsync();
        await Expect(page.Locator("#failures")).ToContainTextAsync("not-text");
        await Expect(page.Locator("main")).ToContainTextAsync("1 article in the last hour, 1 in its busiest minute");
        await Expect(page.Locator("main")).ToContainTextAsync("Half of the files of");
        await Expect(page.Locator("main")).ToContainTextAsync(new Regex(@"\b1 files? stored"));
        await viewer.PictureAsync("overview");
        await page.GetByRole(AriaRole.Link, new() { Name = "Harbour council approves second ferry line to Norr" }).First.ClickAsync();
        await Expect(page.Locator("del").First).ToBeVisibleAsync();
        await Expect(page.GetByTitle("PER Ada Lund").First).ToBeVisibleAsync();
        await viewer.PictureAsync("article");
        viewer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task A_group_of_failures_is_retried_to_success_while_watching()
    {
        await using var service = await Service.StartAsync(servers, Token);
        await RefusingDatabase.PoisonAsync(service, 12, Token);
        await RefusingDatabase.MendAsync(service, Token);
        await using var viewer = await browser.ViewAsync();
        var page = await OpenAsync(viewer, service, "/");
        await page.GetByRole(AriaRole.Link, new() { Name = "All failures" }).ClickAsync();
        await viewer.ShouldBeAccessibleAsync();
        await viewer.PictureAsync("failures");

        await page.GetByRole(AriaRole.Button, Retry).ClickAsync();

        await Expect(page.Locator("#actions")).ToContainTextAsync("12 items are back at the stage where they failed.");
        await Expect(page.Locator("#waiting .count").First).ToHaveTextAsync("0");
        await Expect(page.Locator("#closed")).ToContainTextAsync("resolved");
        await service.UntilSettledAsync(12, TimeSpan.FromSeconds(60), Token);
        (await service.Rows.CustodyAsync(Token)).ShouldBe("stored=12");
        viewer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task It_is_used_by_the_keyboard_alone()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Token);
        await RefusingDatabase.PoisonAsync(service, 12, Token);
        await RefusingDatabase.MendAsync(service, Token);
        await using var viewer = await browser.ViewAsync();
        var page = await OpenAsync(viewer, service, "/");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await TabToAsync(page, "Failures");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveTitleAsync("Failures · Ingestion");
        await TabToAsync(page, "Retry all 12");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#actions")).ToContainTextAsync("12 items are back");
        viewer.ShouldHaveSeenNoTrouble();
    }

    /// <summary>Regression: with Referrer-Policy no-referrer a browser sends 'Origin: null', and every form of ours was taken for another site's.</summary>
    [Fact]
    public async Task The_way_in_is_by_the_token_and_out_by_a_button()
    {
        await using var service = await Service.StartAsync(servers, Token, settings: [("Dashboard__Token", "a-token-for-these-tests")]);
        await using var viewer = await browser.ViewAsync(width: 360);
        var page = await OpenAsync(viewer, service, "/failures");
        await viewer.ShouldBeAccessibleAsync();
        await page.GetByLabel("Token").FillAsync("a-token-for-these-tests");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Expect(page.Locator("#verdict")).ToContainTextAsync("All is well");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();
        await OpenAsync(viewer, service, "/");
        await Expect(page.GetByLabel("Token")).ToBeVisibleAsync();
        viewer.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task It_works_without_script()
    {
        Repetitions.OnlyInTheLongRun();
        await using var service = await Service.StartAsync(servers, Token);
        await RefusingDatabase.PoisonAsync(service, 12, Token);
        await using var viewer = await browser.ViewAsync(script: false);
        var page = await OpenAsync(viewer, service, "/failures");
        await page.GetByText("Archive …").ClickAsync();
        await page.GetByLabel("Why, for whoever asks later").FillAsync("a bad day");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Archive all 12") }).ClickAsync();
        await Expect(page.Locator("#actions")).ToContainTextAsync("12 failures archived");
        (await service.Rows.CountAsync("ops.failure where state = 'archived' and note = 'a bad day'", Token)).ShouldBe(12);
    }

    [Fact]
    public async Task Hostile_texts_are_shown_as_texts_at_every_width_and_in_both_colours()
    {
        await using var service = await Service.StartAsync(servers, Token);
        var name = "<img src=x onerror=alert(3)>'\"";
        var shown = System.Net.WebUtility.HtmlEncode(Hostile);
        service.DropFile($"{name}/{name}.html", $"<html><head><title>{shown} at the harbour</title></head><body><article><h1>{shown} at the harbour</h1>" + string.Concat(Enumerable.Range(0, 4).Select(i =>
            $"<p>The council said on Monday that {shown} was painted on wall {i} of the harbour before the ferries of the morning left for the island of Norr.</p>")) + "</article></body></html>");
        DropSamples(service);
        await service.UntilSettledAsync(3, TimeSpan.FromSeconds(60), Token);
        var article = await service.Rows.ScalarAsync<Guid>("select article_id from news.article where title like '%script%'", Token);
        var file = await service.Rows.ScalarAsync<Guid>("select id from ops.file where path like '%onerror%'", Token);

        string[] all = ["/", "/articles", $"/articles?q={Uri.EscapeDataString(Hostile)}", $"/article/{article}", $"/file/{file}", "/failures"];

        // The short run looks in the dark at the views that have colours of their own; each look costs the machine seconds.
        string[] coloured = Repetitions.Long ? all : ["/", $"/article/{article}", "/failures"];
        foreach (var (width, dark, addresses) in new[] { (360, false, all), (1440, true, coloured) })
        {
            await using var viewer = await browser.ViewAsync(width, dark);
            foreach (var address in addresses)
            {
                var page = await OpenAsync(viewer, service, address);
                await viewer.ShouldBeAccessibleAsync();
                (await page.Locator("img").CountAsync()).ShouldBe(0, address);
                if (address == $"/article/{article}") await Expect(page.Locator("h1")).ToContainTextAsync("<script>alert(1)</script>");
                if (address == "/") await viewer.PictureAsync($"overview-{width}");
            }

            viewer.ShouldHaveSeenNoTrouble();
        }
    }

    private static async Task<IPage> OpenAsync(Viewer viewer, Service service, string address)
    {
        await viewer.Page.GotoAsync(new Uri(service.Worker.Dashboard, address).AbsoluteUri);
        return viewer.Page;
    }

    private static void DropSamples(Service service)
    {
        service.DropFile("harbour/council.txt", OwnArticles.Scraped);
        service.DropFile("wire/picture.txt", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]);
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var step = 0; step < 60; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string?>("document.activeElement?.textContent ?? null"))?.StartsWith(name, StringComparison.Ordinal) == true) return;
        }

        throw new InvalidOperationException($"'{name}' cannot be reached by the keyboard");
    }
}
