using Ingestion.Host.Health;

namespace Ingestion.Tests.Host.Health;

public sealed class PrometheusTextTests
{
    [Fact]
    public void A_sample_is_written_with_help_type_and_escaped_labels()
    {
        var text = new PrometheusText();
        text.Add("a_total", "counter", "Counts a", [new("stage", "x\"y\nz")], 3);
        text.Add("a_total", "counter", "Counts a", [], 4);
        text.ToString().ShouldBe("# HELP a_total Counts a\n# TYPE a_total counter\na_total{stage=\"x\\\"y\\nz\"} 3\na_total 4\n");
    }

    [Theory]
    [InlineData("ingestion.stage.items", true, "ingestion_stage_items_total")]
    [InlineData("process.cpu", false, "process_cpu")]
    public void A_name_is_what_Prometheus_allows(string instrument, bool counter, string name) => PrometheusText.NameOf(instrument, counter).ShouldBe(name);

    [Theory]
    [InlineData("ingestion.grouping.lag", "s", false, "ingestion_grouping_lag_seconds")]
    [InlineData("ingestion.disk.free", "By", false, "ingestion_disk_free_bytes")]
    [InlineData("dotnet.gc.pause.time", "s", true, "dotnet_gc_pause_time_seconds_total")]
    [InlineData("dotnet.assembly.count", "{assembly}", false, "dotnet_assembly_current")]
    [InlineData("wait_seconds", "s", false, "wait_seconds")]
    public void A_unit_stands_in_the_name(string instrument, string unit, bool counter, string name) => PrometheusText.NameOf(instrument, unit, counter).ShouldBe(name);

    [Fact]
    public void Infinity_is_spelt_as_the_format_says() => PrometheusText.Number(double.PositiveInfinity).ShouldBe("+Inf");
}
