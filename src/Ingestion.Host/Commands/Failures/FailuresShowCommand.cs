using System.CommandLine;
using Ingestion.Database.Failures;
using Ingestion.Messaging.Quarantine;

namespace Ingestion.Host.Commands.Failures;

/// <summary><c>ingest failures show</c>: all that is on record of one failure, or of those of one cause.</summary>
public static class FailuresShowCommand
{
    private const int PayloadLength = 300;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var payload = new Option<bool>("--payload") { Description = "The kept item whole, not its beginning" };
        var limit = new Option<int>("--limit") { Description = "The most failures, the newest first", DefaultValueFactory = _ => 20 };
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command("show", "Shows all that is on record of failures. Exit status 0: shown; 1: there is no such failure.") { payload, limit, json, set };
        var selection = new SelectionOptions(command, mayBeAll: false);
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => ShowAsync(
            selection.Read(parsed), parsed.GetValue(payload), Math.Max(1, parsed.GetValue(limit)), parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> ShowAsync(FailureSelection selection, bool whole, int limit, bool json, string[] set, CancellationToken cancellationToken)
    {
        var services = DatabaseOnly.Services(Settings.Load(set));
        await using (services.ConfigureAwait(false))
        {
            var records = await services.GetRequiredService<FailureBook>().RecordsAsync(selection, limit, cancellationToken).ConfigureAwait(false);
            if (!whole) records = [.. records.Select(record => record with { Payload = record.Payload is { } text ? Shortened.Of(text, PayloadLength) : null })];
            if (json) CommandJson.Print(records);
            else foreach (var line in records.SelectMany(Lines)) Console.WriteLine(line);
            if (records.Count > 0) return ExitStatus.Done;
            await Console.Error.WriteLineAsync("ingest: there is no such failure; 'ingest failures list' shows what there is").ConfigureAwait(false);
            return ExitStatus.Failed;
        }
    }

    /// <summary>One failure as lines that are safe to print.</summary>
    internal static IEnumerable<string> Lines(FailureRecord record)
    {
        yield return $"Failure  {record.Id}";
        yield return record.FileId == Guid.Empty
            ? "File     none: the message could not be read, so that it names no file"
            : $"File     {record.FileId}  {Printable.Of(record.Path ?? "(not in the ledger)")}  source {Printable.Of(record.Source ?? "?")}, now {record.Outcome ?? "unknown"}";
        if (record.MovedTo is { } place) yield return $"Lies at  {Printable.Of(place)}";
        yield return $"Where    stage {Printable.Of(record.Stage)}";
        yield return $"When     {UtcTime.Of(record.FailedAt)}";
        yield return $"Why      {record.Kind}, {Printable.Of(record.Cause)}";
        foreach (var line in (record.Detail ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)) yield return $"         {Printable.Of(line.TrimEnd('\r'))}";
        yield return $"State    {record.State}{(record.StateAt is { } at ? $" since {UtcTime.Of(at)}" : "")}, retried {record.Attempts} time(s)";
        if (record.Note is { } note) yield return $"Note     {Printable.Of(note)}";
        if (record.Kind == "quarantined" && !KeptItem.Types.Contains(record.MessageType ?? "")) yield return "Retry    not possible: what was kept is no item of a stage";
        if (record.Payload is { } payload) yield return $"Payload  {Printable.Of(record.MessageType ?? "")} {Printable.Of(payload)}";
        yield return "";
    }
}
