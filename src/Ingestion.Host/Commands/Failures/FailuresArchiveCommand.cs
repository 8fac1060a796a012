using System.CommandLine;
using Ingestion.Database.Failures;

namespace Ingestion.Host.Commands.Failures;

/// <summary><c>ingest failures archive</c>: closes failures; they are kept and not listed any more, their files stay quarantined.</summary>
public static class FailuresArchiveCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var note = new Option<string?>("--note") { Description = "Why, for whoever asks later" };
        var set = CommonOptions.Set();
        var command = new Command("archive", "Closes failures: kept for the record, no longer listed. Exit status 0: done; 1: none of them is open.") { note, set };
        var selection = new SelectionOptions(command, mayBeAll: false);
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => ArchiveAsync(
            selection.Read(parsed), parsed.GetValue(note), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> ArchiveAsync(FailureSelection selection, string? note, string[] set, CancellationToken cancellationToken)
    {
        var services = DatabaseOnly.Services(Settings.Load(set));
        await using (services.ConfigureAwait(false))
        {
            var archived = await services.GetRequiredService<FailureBook>().ArchiveAsync(selection, note, cancellationToken).ConfigureAwait(false);
            Console.WriteLine(archived == 0
                ? "Nothing was archived: none of them is open."
                : $"{archived} failure(s) archived; their files stay quarantined. 'ingest failures list --archived' shows them.");
            return archived == 0 ? ExitStatus.Failed : ExitStatus.Done;
        }
    }
}
