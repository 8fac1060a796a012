using System.CommandLine;
using Spectre.Console;

namespace Ingestion.Host.Commands.Doctor;

/// <summary><c>ingest doctor</c>: whether this machine and its servers are fit, and what to do where they are not.</summary>
public static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command("doctor", "Checks folders, disk, inotify, database, broker and clock. Exit status 0: nothing is bad; 1: something is.") { json, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => CheckAsync(parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> CheckAsync(bool json, string[] set, CancellationToken cancellationToken)
    {
        var configuration = Settings.Load(set);
        List<Finding> findings =
        [
            .. MachineCheck.Run(configuration),
            .. await ServerCheck.DatabaseAsync(configuration, cancellationToken).ConfigureAwait(false),
            .. await ServerCheck.BrokerAsync(configuration, cancellationToken).ConfigureAwait(false),
        ];
        if (json) CommandJson.Print(findings);
        else foreach (var finding in findings) Print(finding);
        return findings.Exists(finding => finding.Verdict == Verdict.Bad) ? ExitStatus.Failed : ExitStatus.Done;
    }

    private static void Print(Finding finding)
    {
        var (word, colour) = finding.Verdict switch
        {
            Verdict.Ok => ("ok  ", "green"),
            Verdict.Warn => ("warn", "yellow"),
            _ => ("bad ", "red"),
        };
        // Spectre.Console goes by TERM and would colour a pipe as well.
        if (Console.IsOutputRedirected) Console.Write(word);
        else AnsiConsole.Markup($"[{colour}]{word}[/]");
        Console.WriteLine($"  {finding.What}: {Printable.Of(finding.Says)}");
    }
}
