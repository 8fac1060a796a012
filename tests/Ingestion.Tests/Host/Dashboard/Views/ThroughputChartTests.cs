using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class ThroughputChartTests
{
    [Fact]
    public void One_article_among_thousands_is_still_seen()
    {
        var chart = ThroughputChart.Of([new MinuteCount(Samples.Now, 5000), new MinuteCount(Samples.Now.AddMinutes(1), 1), new MinuteCount(Samples.Now.AddMinutes(2), 0)]).ToString();
        chart.ShouldContain("5,001 articles in the last hour, 5,000 in its busiest minute (12:00 UTC), 0 in this one.");
        chart.ShouldContain("height=\"96\"><title>12:00: 5,000</title>");
        chart.ShouldContain("height=\"3\"><title>12:01: 1</title>");
        chart.ShouldContain("height=\"1\"><title>12:02: 0</title>");
    }

    [Fact]
    public void An_hour_without_articles_says_so() => ThroughputChart.Of([new MinuteCount(Samples.Now, 0)]).ToString().ShouldContain("No article was stored in the last hour.");
}
