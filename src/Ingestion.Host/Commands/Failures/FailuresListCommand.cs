using System.CommandLine;
using System.Globalization;
using Ingestion.Database.Failures;
using Ingestion.Messaging.Quarantine;
using Spectre.Console;

namespace Ingestion.Host.Commands.Failures;

/// <summary><c>ingest failures list</c>: quarantined items by stage and cause.</summary>
public static class FailuresListCommand
{
    private const int SampleLength = 120;
    private const int WidthOfFiles = 240;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var archived = new Option<bool>("--archived") { Description = "Those that were closed by 'failures archive'" };
        var rejected = new Option<bool>("--rejected") { Description = "With the rejections, which are decisions and cannot be retried" };
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command("list", "Shows what could not be processed, by stage and cause. Exit status 0: shown (also when there is nothing).") { archived, rejected, json, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => ListAsync(
            parsed.GetValue(archived), parsed.GetValue(rejected), parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> ListAsync(bool archived, bool rejected, bool json, string[] set, CancellationToken cancellationToken)
    {
        var services = DatabaseOnly.Services(Settings.Load(set));
        await using (services.ConfigureAwait(false))
        {
            var groups = await services.GetRequiredService<FailureBook>().GroupsAsync(FailureSelection.All, archived, rejected, KeptItem.Types, cancellationToken).ConfigureAwait(false);
            if (json) CommandJson.Print(groups);
            else Print(groups, archived);
            return ExitStatus.Done;
        }
    }

    private static void Print(IReadOnlyList<FailureGroup> groups, bool archived)
    {
        if (groups.Count == 0)
        {
            Console.WriteLine(archived ? "No failure was archived." : "Nothing waits for a person.");
            return;
        }

        var table = new Table().AddColumn("stage").AddColumn("cause").AddColumn("state").AddColumn(new TableColumn("count").RightAligned())
            .AddColumn("first (UTC)").AddColumn("last (UTC)").AddColumn("retry").AddColumn("sample");
        foreach (var group in groups)
        {
            table.AddRow(
                Cell(group.Stage), Cell(group.Cause), group.State, group.Count.ToString("N0", CultureInfo.InvariantCulture), UtcTime.InColumn(group.FirstAt), UtcTime.InColumn(group.LastAt),
                Retry(group), Cell(Shortened.Of(archived && group.Note is { } note ? $"{note} · {group.Sample}" : group.Sample ?? "", SampleLength)));
        }

        // Into a file or a pipe, Spectre.Console would wrap at 80 columns.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = WidthOfFiles;
        AnsiConsole.Write(table);
        if (!archived) Console.WriteLine("ingest failures show --cause CAUSE | retry --cause CAUSE | archive --cause CAUSE --note TEXT. Runbook: deploy/runbooks/quarantine.md");
    }

    /// <summary>Whether the group can be retried, in a word or two.</summary>
    internal static string Retry(FailureGroup group) => (group.Kind, group.Retriable) switch
    {
        ("rejected", _) => "no: a decision",
        (_, 0) => "no: not an item",
        var (_, some) when some < group.Count => string.Create(CultureInfo.InvariantCulture, $"{some:N0} of them"),
        _ => "yes",
    };

    private static string Cell(string text) => Markup.Escape(Printable.Of(text));
}
