using Ingestion.Host.Commands;
using Microsoft.Extensions.Options;

namespace Ingestion.Tests.Host.Commands;

public sealed class CommandErrorsTests
{
    public static TheoryData<Exception, int> Ends => new()
    {
        { new FormatException("--set x: write Name=Value"), ExitStatus.BadUsage },

        // Regression: only a bare FormatException counted, and a typing error in a setting was taken for what a check had found.
        { new OptionsValidationException("Watcher", typeof(object), ["Watcher:Settle is too long"]), ExitStatus.BadUsage },
        { new InvalidOperationException("Failed to convert configuration value 'abc'", new FormatException("no time span")), ExitStatus.BadUsage },
        { new Npgsql.NpgsqlException("away"), ExitStatus.Failed },
        { new IOException("the disk is full"), ExitStatus.Failed },
        { new OperationCanceledException(), ExitStatus.Failed },
    };

    [Theory]
    [MemberData(nameof(Ends), DisableDiscoveryEnumeration = true)]
    public async Task What_goes_wrong_has_its_status(Exception wrong, int status) => (await CommandErrors.ReportAsync(() => Task.FromException<int>(wrong))).ShouldBe(status);

    [Fact]
    public async Task What_nobody_expected_keeps_its_stack_trace() =>
        await Should.ThrowAsync<InvalidOperationException>(() => CommandErrors.ReportAsync(() => throw new InvalidOperationException("else")));
}
