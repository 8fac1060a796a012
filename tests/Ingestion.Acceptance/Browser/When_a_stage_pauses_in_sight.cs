using Ingestion.Acceptance.Journeys;
using Ingestion.Acceptance.Servers;
using Ingestion.Testing;
using Ingestion.Testing.Providers;
using static Microsoft.Playwright.Assertions;

namespace Ingestion.Acceptance.Browser;

/// <summary>The database goes away and comes back while somebody watches.</summary>
[Collection(OutageCollection.Name)]
public sealed class When_a_stage_pauses_in_sight(ServersFixture servers, BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task The_page_says_so_and_says_when_it_is_over()
    {
        var token = TestContext.Current.CancellationToken;
        await using var service = await Service.StartAsync(servers, token);
        await using var viewer = await browser.ViewAsync();
        await viewer.Page.GotoAsync(service.Worker.Dashboard.AbsoluteUri);
        await Expect(viewer.Page.Locator("#verdict")).ToContainTextAsync("All is well");

        await service.Servers.KillAsync(TestServer.Postgres, token);
        try
        {
            service.DropFile("harbour/council.txt", OwnArticles.Scraped);
            await Expect(viewer.Page.Locator("#verdict")).ToContainTextAsync("Something does not go on");
            await Expect(viewer.Page.Locator("#verdict")).ToContainTextAsync("the database does not answer");
            await viewer.PictureAsync("outage");
            await viewer.ShouldBeAccessibleAsync();
        }
        finally
        {
            await service.Servers.StartAsync(TestServer.Postgres, token);
        }

        await Expect(viewer.Page.Locator("#verdict")).ToContainTextAsync("All is well");
        await Expect(viewer.Page.GetByText("Harbour council approves second ferry line to Norr").First).ToBeVisibleAsync();
        viewer.ShouldHaveSeenNoTrouble();
    }
}
