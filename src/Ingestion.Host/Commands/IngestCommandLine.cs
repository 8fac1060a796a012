using System.CommandLine;
using Ingestion.Host.Commands.Archive;
using Ingestion.Host.Commands.Doctor;
using Ingestion.Host.Commands.Explaining;
using Ingestion.Host.Commands.Failures;
using Ingestion.Host.Commands.Status;
using Ingestion.Host.Commands.Training;

namespace Ingestion.Host.Commands;

/// <summary>The command <c>ingest</c> with all its subcommands, each in a file of its own.</summary>
public static class IngestCommandLine
{
    /// <summary>Parses and runs; the exit status is one of <see cref="ExitStatus"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Turns dropped article files into rows that an analyst can trust.")
        {
            RunCommand.Create(),
            MigrateCommand.Create(),
            CleanCommand.Create(),
            ClassifyCommand.Create(),
            StatusCommand.Create(),
            ExportCommand.Create(),
            FailuresCommand.Create(),
            ExplainCommand.Create(),
            VerifyCommand.Create(),
            ForgetCommand.Create(),
            ReplayCommand.Create(),
            TrainCommand.Create(),
            DoctorCommand.Create(),
            RunOneCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync($"ingest: {error.Message}").ConfigureAwait(false);
            await Console.Error.WriteLineAsync("ingest: 'ingest --help' lists the commands and options").ConfigureAwait(false);
            return ExitStatus.BadUsage;
        }

        // The worker sees to its own end: by default the parser would end the process two seconds after the first signal.
        var invocation = new InvocationConfiguration();
        if (parsed.CommandResult.Command.Name == RunCommand.Name) invocation.ProcessTerminationTimeout = null;
        return await parsed.InvokeAsync(invocation).ConfigureAwait(false);
    }
}
