using Ingestion.Watcher;
using Microsoft.Extensions.Configuration;
using OneLine = Ingestion.Host.Commands.OneLine;

namespace Ingestion.Tests.Host.Commands;

public sealed class OneLineTests
{
    /// <summary>As the binder says it, so that another wording of a later version is noticed.</summary>
    [Fact]
    public void An_option_that_does_not_exist_is_named_with_its_section()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Watcher:Pollling", "true"), new("Watcher:Folder", "/drop")]).Build();
        var said = Should.Throw<InvalidOperationException>(() => configuration.GetSection("Watcher").Get<WatcherOptions>(binder => binder.ErrorOnUnknownConfiguration = true));
        OneLine.Of(said).ShouldBe("'Pollling': no such option of the section Watcher; README.md lists them (Configuration).");
    }

    [Fact]
    public void What_nobody_foresaw_keeps_its_stack_trace() => OneLine.Of(new InvalidOperationException("else")).ShouldBeNull();
}
