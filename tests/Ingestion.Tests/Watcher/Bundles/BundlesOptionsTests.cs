using Ingestion.Watcher;
using Microsoft.Extensions.Configuration;

namespace Ingestion.Tests.Watcher.Bundles;

public sealed class BundlesOptionsTests
{
    [Theory]
    [InlineData("MaxSize", "10")]
    [InlineData("MaxUnpacked", "0")]
    [InlineData("MaxRatio", "1")]
    [InlineData("MaxEntries", "0")]
    [InlineData("MaxDepth", "9")]
    public void A_bound_out_of_range_is_named(string option, string value)
    {
        var options = Bound(option, value);
        var failure = new WatcherOptionsValidator().Validate(null, options).Failures.ShouldNotBeNull().ShouldHaveSingleItem();
        failure.ShouldStartWith($"Watcher:Bundles:{option}:");
    }

    [Fact]
    public void The_bounds_are_bound_below_the_watchers_section()
    {
        var options = Bound("MaxEntries", "7");
        options.Bundles.MaxEntries.ShouldBe(7);
        new WatcherOptionsValidator().Validate(null, options).Succeeded.ShouldBeTrue();
    }

    private static WatcherOptions Bound(string option, string value)
    {
        var options = new WatcherOptions();
        new ConfigurationBuilder().AddInMemoryCollection([new("Watcher:Folder", "/data/drop"), new($"Watcher:Bundles:{option}", value)]).Build()
            .GetSection(WatcherOptions.Section).Bind(options);
        return options;
    }
}
