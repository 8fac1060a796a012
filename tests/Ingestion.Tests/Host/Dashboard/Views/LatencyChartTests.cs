using Ingestion.Host.Dashboard.Data;
using Ingestion.Host.Dashboard.Views;

namespace Ingestion.Tests.Host.Dashboard.Views;

public sealed class LatencyChartTests
{
    [Fact]
    public void The_last_minute_that_had_files_and_the_slowest_are_told_and_drawn()
    {
        var chart = LatencyChart.Of([Minute(0, 0.3, 12), Minute(1, 0.045, 1.24), new MinuteLatency(Samples.Now.AddMinutes(2), null, null)]).ToString();
        chart.ShouldContain("Half of the files of 12:01 UTC were through within 45 ms, nineteen of twenty within 1.2 s; the slowest minute was 12:00 with 12 s.");
        chart.ShouldContain("<rect class=\"bar slow\" x=\"1\" y=\"0\" width=\"8\" height=\"96\"><title>12:00: half within 300 ms, nineteen of twenty within 12 s</title>");
        chart.ShouldContain("height=\"3\"><title>12:01: half within 45 ms");
        chart.ShouldContain("<rect class=\"bar none\" x=\"21\" y=\"95\" width=\"8\" height=\"1\"><title>12:02: no file</title>");
    }

    [Fact]
    public void An_hour_without_files_says_so() =>
        LatencyChart.Of([new MinuteLatency(Samples.Now, null, null)]).ToString().ShouldContain("No file came to its outcome in the last hour.");

    [Fact]
    public void A_clock_that_was_set_back_draws_upwards() =>
        LatencyChart.Of([Minute(0, -2, -1)]).ToString().ShouldNotContain("height=\"-");

    [Fact]
    public void Without_an_answer_it_is_not_known() => LatencyChart.Of(null).ToString().ShouldContain("Not known yet.");

    private static MinuteLatency Minute(int number, double median, double slow) => new(Samples.Now.AddMinutes(number), TimeSpan.FromSeconds(median), TimeSpan.FromSeconds(slow));
}
