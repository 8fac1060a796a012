using System.Text.Json;
using System.Text.RegularExpressions;
using Ingestion.Testing;

namespace Ingestion.Acceptance.Monitoring;

public sealed partial class When_Prometheus_watches(MonitoredService monitored) : IClassFixture<MonitoredService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Dashboards => [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "deploy", "grafana", "dashboards"), "*.json").Select(file => Path.GetFileName(file))];

    [Fact]
    public async Task The_scrape_is_in_the_text_format_and_promtool_finds_nothing_to_say()
    {
        var text = await monitored.ScrapeAsync(Token);

        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) (line.StartsWith('#') ? Comment() : Sample()).IsMatch(line).ShouldBeTrue(line);
        var series = text.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line[..line.LastIndexOf(' ')]).ToList();
        series.ShouldBe(series.Distinct());
        series.Count.ShouldBeLessThan(2000);
        var (status, output) = await PrometheusServer.PromtoolAsync(text, Token, "check", "metrics");
        output.ShouldBe("");
        status.ShouldBe(0);
    }

    [Theory]
    [InlineData("ingestion_stage_items_total{stage=\"clean\",result=\"rejected\"} 1")]
    [InlineData("ingestion_stage_items_total{stage=\"persist\",result=\"quarantined\"} 0")]
    [InlineData("ingestion_file_duration_seconds_count{outcome=\"stored\"} 10")]
    [InlineData("ingestion_file_duration_seconds_bucket{outcome=\"stored\",le=\"7200\"} 10")]
    [InlineData("ingestion_stage_suspended{stage=\"persist\",dependency=\"none\"} 0")]
    [InlineData("ingestion_ledger_files{outcome=\"rejected\"} 1")]
    [InlineData("ingestion_ledger_unproven 0")]
    [InlineData("ingestion_ledger_oldest_in_flight_seconds 0")]
    [InlineData("ingestion_ledger_failures{kind=\"rejected\",stage=\"clean\",cause=\"not-text\",state=\"open\"} 1")]
    [InlineData("ingestion_queue_messages{queue=\"ingestion.quarantine\"} 0")]
    [InlineData("ingestion_database_up 1")]
    [InlineData("ingestion_broker_up 1")]
    [InlineData("ingestion_source_files{source=\"wire\"} 11")]
    [InlineData("ingestion_source_usual_gap_seconds{source=\"wire\"} 3600")]
    public Task It_tells_what_happened(string sample) => Waiting.UntilAsync(
        $"a scrape to hold '{sample}': what costs a question of the database is asked seldom on a busy machine",
        async token => "\n" + await monitored.ScrapeAsync(token),
        scrape => scrape.Contains($"\n{sample}\n", StringComparison.Ordinal),
        TimeSpan.FromSeconds(60),
        Token);

    [Fact]
    public async Task Its_configuration_and_rules_are_right_and_each_alert_fires_when_it_should()
    {
        var rules = Path.Combine(PrometheusServer.Configuration, "rules.yml");
        foreach (var arguments in new string[][] { ["check", "rules", rules], ["check", "config", Path.Combine(PrometheusServer.Configuration, "prometheus.yml")], ["test", "rules", Path.Combine(PrometheusServer.Configuration, "rules.test.yml")] })
        {
            var (status, output) = await PrometheusServer.PromtoolAsync("", Token, arguments);
            status.ShouldBe(0, output);
        }
    }

    [Fact]
    public async Task Each_alert_asks_for_series_that_are_there_and_none_fires_on_a_service_that_is_well()
    {
        foreach (var metric in Metric().Matches(await File.ReadAllTextAsync(Path.Combine(PrometheusServer.Configuration, "rules.yml"), Token)).Select(match => match.Value).Distinct())
            await UntilDataAsync(metric);

        var groups = await monitored.Prometheus.GetAsync("api/v1/rules", Token);
        var rules = groups.GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("rules").EnumerateArray()).ToList();
        rules.Count.ShouldBeGreaterThan(14);
        foreach (var rule in rules) rule.GetProperty("health").GetString().ShouldNotBe("err", rule.GetProperty("name").GetString());
        // How full the disk of the machine that runs the tests is, is not the service's doing.
        var firing = rules.Where(rule => rule.TryGetProperty("alerts", out var alerts) && alerts.GetArrayLength() > 0).Select(rule => rule.GetProperty("name").GetString()).Where(name => name != "DiskLow");
        firing.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Dashboards))]
    public async Task Every_panel_of_a_dashboard_has_data(string dashboard)
    {
        var panels = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "deploy", "grafana", "dashboards", dashboard), Token)).GetProperty("panels").EnumerateArray().ToList();
        panels.Count.ShouldBeGreaterThan(5);
        panels.Select(panel => panel.GetProperty("id").GetInt32()).ShouldBeUnique();
        foreach (var panel in panels)
        {
            panel.GetProperty("datasource").GetProperty("uid").GetString().ShouldBe("prometheus");
            // Grafana takes four scrapes; a busy machine may miss some.
            foreach (var target in panel.GetProperty("targets").EnumerateArray())
                await UntilDataAsync(target.GetProperty("expr").GetString()!.Replace("$__rate_interval", "10m", StringComparison.Ordinal));
        }
    }

    private Task<JsonElement> UntilDataAsync(string expression) => Waiting.UntilAsync(
        $"data for {expression}",
        token => monitored.Prometheus.QueryAsync(expression, token),
        result => result.GetArrayLength() > 0 && result.EnumerateArray().All(sample => sample.GetProperty("value")[1].GetString() is { } value && value != "NaN"),
        TimeSpan.FromSeconds(60),
        Token);

    [GeneratedRegex(@"^# (HELP [a-zA-Z_:][a-zA-Z0-9_:]* \S.*|TYPE [a-zA-Z_:][a-zA-Z0-9_:]* (counter|gauge|histogram))$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^[a-zA-Z_:][a-zA-Z0-9_:]*(\{[a-zA-Z_][a-zA-Z0-9_]*=""(\\[\\n""]|[^\\""\n])*""(,[a-zA-Z_][a-zA-Z0-9_]*=""(\\[\\n""]|[^\\""\n])*"")*\})? (-?[0-9.]+(E[-+]?[0-9]+)?|[-+]Inf|NaN)$")]
    private static partial Regex Sample();

    [GeneratedRegex(@"\b(ingestion|messaging(?!_destination_name))[_:][a-z0-9_:]+\b")]
    private static partial Regex Metric();
}
