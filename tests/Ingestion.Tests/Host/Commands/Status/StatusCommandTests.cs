using Ingestion.Host.Commands;

namespace Ingestion.Tests.Host.Commands.Status;

public sealed class StatusCommandTests
{
    [Theory]
    [InlineData("status", "--watch")]
    [InlineData("status", "--watch", "--json")]
    public async Task Watching_needs_a_terminal_and_no_script(params string[] line) => (await IngestCommandLine.RunAsync(line)).ShouldBe(ExitStatus.BadUsage);
}
