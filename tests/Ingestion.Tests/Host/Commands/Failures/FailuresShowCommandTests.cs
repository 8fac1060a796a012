using Ingestion.Database.Failures;
using Ingestion.Host.Commands.Failures;

namespace Ingestion.Tests.Host.Commands.Failures;

public sealed class FailuresShowCommandTests
{
    private static readonly FailureRecord Record = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "works/\u001b[31m.txt", "works", "quarantined", "/rejected/a.txt", "quarantined", "persist", "crash",
        "line one\r\nline \u0007two", "Ingestion.Contracts.Messages.ClassifiedItem", "{\"a\":1}", DateTimeOffset.UnixEpoch, "open", null, 0, null);

    [Fact]
    public void No_control_character_reaches_the_terminal()
    {
        var lines = FailuresShowCommand.Lines(Record).ToList();
        lines.ShouldAllBe(line => !line.Any(char.IsControl));
        lines.ShouldContain(line => line.Contains("\\u001b[31m"));
        lines.ShouldContain(line => line.Contains("line \\u0007two"));
    }

    [Fact]
    public void A_message_without_a_file_and_one_that_is_no_item_are_said_to_be_so()
    {
        var lines = FailuresShowCommand.Lines(Record with { FileId = Guid.Empty, Path = null, MessageType = "text/plain" }).ToList();
        lines.ShouldContain(line => line.Contains("names no file"));
        lines.ShouldContain(line => line.StartsWith("Retry    not possible"));
    }
}
