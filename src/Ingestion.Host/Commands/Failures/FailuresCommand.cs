using System.CommandLine;

namespace Ingestion.Host.Commands.Failures;

/// <summary><c>ingest failures</c>: what could not be processed, by cause, and what to do with it.</summary>
public static class FailuresCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new("failures", "Shows what could not be processed by cause, retries it, or closes it.")
    {
        FailuresListCommand.Create(),
        FailuresShowCommand.Create(),
        FailuresRetryCommand.Create(),
        FailuresArchiveCommand.Create(),
    };
}
