using System.Diagnostics;
using Ingestion.Acceptance.Chaos;
using Ingestion.Acceptance.Database.Plans;
using Ingestion.Acceptance.Journeys;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Browser;

/// <summary>The page over 50,000 articles and 2,000 failures: how soon each view begins and can be used, and what an open page costs.</summary>
public sealed class When_very_much_is_on_the_page(ServersFixture servers, BrowserFixture browser, ITestOutputHelper output) : IClassFixture<BrowserFixture>
{
    private const int Articles = 50_000;
    private const int Failures = 2_000;
    private static readonly TimeSpan Watched = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_quick_and_costs_little()
    {
        Repetitions.OnlyInTheLongRun();
        await using var database = await GeneratedDatabase.CreateAsync(servers, Articles);
        await database.ExecuteAsync($$"""
            with file as (
                insert into ops.file (id, folder, path, source, found_at, outcome, settled_at, moved_at)
                select (substr(ops.uuid_floor(now() - n * interval '1 s')::text, 1, 24) || lpad(to_hex(n), 12, '0'))::uuid, '/drop', 'failed' || n || '.html', 'source-' || n % 50,
                       now() - n * interval '1 s', 'quarantined', now() - n * interval '0.9 s', now()
                from generate_series(1, {{Failures}}) n returning id, path, found_at, settled_at)
            insert into ops.failure (id, file_id, stage, kind, cause, detail, message_type, payload, failed_at)
            select id, id, 'classify', 'quarantined', 'cause-' || hashtext(path) % 20, 'what was said of ' || path, 'X', '{}', settled_at from file;
            analyze
            """);
        await using var service = await Service.StartAsync(servers, Token, settings: [("ConnectionStrings__Postgres", database.ConnectionString)]);
        var article = await database.ScalarAsync<Guid>("select article_id from news.article where title like 'Troops%' order by revision_id desc limit 1");
        var failed = await database.ScalarAsync<Guid>("select file_id from ops.failure limit 1");
        string[] views = ["/", "/articles", "/articles?q=troops", $"/article/{article}", $"/file/{failed}", "/failures"];

        var slowest = await FirstBytesAsync(service, views);
        var interactive = await InteractiveAsync(service, views);
        var cost = await CostAsync(service, database.Name);

        output.WriteLine($"{Articles} articles, {Failures} failures: slowest view's first byte {slowest:0} ms (150 asked), interactive {interactive:0} ms (1,000 asked), open page {cost:P2} of a core (2 % asked)");
        slowest.ShouldBeLessThan(150);
        interactive.ShouldBeLessThan(1_000);
        cost.ShouldBeLessThan(0.02);
    }

    private async Task<double> FirstBytesAsync(Service service, string[] views)
    {
        using var client = PageClient.Of(service);
        return await SlowestAsync("first byte", views, async view =>
        {
            // What is shared by all viewers for two seconds is made anew.
            await Task.Delay(TimeSpan.FromSeconds(2), Token);
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(view, HttpCompletionOption.ResponseHeadersRead, Token);
            answer.EnsureSuccessStatusCode();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
    }

    /// <summary>From the click to a document whose scripts have run.</summary>
    private async Task<double> InteractiveAsync(Service service, string[] views)
    {
        await using var viewer = await browser.ViewAsync();
        var slowest = await SlowestAsync("interactive", views, async view =>
        {
            await viewer.Page.GotoAsync(new Uri(service.Worker.Dashboard, view).AbsoluteUri);
            return await viewer.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
        });
        viewer.ShouldHaveSeenNoTrouble();
        return slowest;
    }

    /// <summary>
    /// The slowest view's median of five, in milliseconds. The first of each is printed beside: the very first is before anything is compiled and read, in a browser that has shown
    /// nothing yet.
    /// </summary>
    private async Task<double> SlowestAsync(string what, string[] views, Func<string, Task<double>> measure)
    {
        var slowest = 0.0;
        foreach (var view in views)
        {
            var times = new List<double>();
            for (var time = 0; time < 6; time++) times.Add(await measure(view));
            var median = times.Skip(1).Order().ElementAt(2);
            output.WriteLine($"{what} {median,5:0} ms, at first {times[0],5:0} ms  {view}");
            slowest = Math.Max(slowest, median);
        }

        return slowest;
    }

    /// <summary>Processor time of the worker and of its database connections with the overview open, less the same without, as a share of a core.</summary>
    private async Task<double> CostAsync(Service service, string database)
    {
        var alone = await UsedAsync(service, database);
        await using var viewer = await browser.ViewAsync();
        await viewer.Page.GotoAsync(service.Worker.Dashboard.AbsoluteUri);
        await Task.Delay(TimeSpan.FromSeconds(5), Token);
        var watched = await UsedAsync(service, database);
        output.WriteLine($"processor time a minute: {alone:0.00} s without a page, {watched:0.00} s with one");
        return (watched - alone) / Watched.TotalSeconds;
    }

    private static async Task<double> UsedAsync(Service service, string database)
    {
        var before = ProcessorSeconds(service.Worker.Id, database);
        await Task.Delay(Watched, Token);
        return ProcessorSeconds(service.Worker.Id, database) - before;
    }

    private static double ProcessorSeconds(int worker, string database) => ProcessTree.CpuSeconds(worker) + ProcessTree.Titled(database).Sum(ProcessTree.CpuSeconds);
}
