using System.CommandLine;
using System.Text.Json;
using Ingestion.Database;
using Ingestion.Database.Entities;
using Ingestion.Messaging;
using Spectre.Console;

namespace Ingestion.Host.Commands;

/// <summary><c>ingest status</c>: the custody balance and the queues.</summary>
public static class StatusCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command("status", "Shows what became of every file, and how deep the queues are.") { json, set };
        command.SetAction((parsed, cancellationToken) => ShowAsync(parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(bool json, string[] set, CancellationToken cancellationToken)
    {
        try
        {
            var configuration = Settings.Load(set);
            var services = DatabaseOnly.Services(configuration);
            await using (services.ConfigureAwait(false))
            {
                var balance = await services.GetRequiredService<CustodyBalanceReader>().ReadAsync(cancellationToken).ConfigureAwait(false);
                var queues = await BrokerQueues.ReadAsync(configuration, cancellationToken).ConfigureAwait(false);
                if (json) Console.WriteLine(JsonSerializer.Serialize(new { custody = balance, queues }, Json));
                else Print(balance, queues);
                return balance.Any(b => b.Unproven > 0) ? ExitStatus.Failed : ExitStatus.Done;
            }
        }
        catch (Exception exception) when (OneLine.Of(exception) is { } line)
        {
            await Console.Error.WriteLineAsync($"ingest: {line}").ConfigureAwait(false);
            return exception is FormatException ? ExitStatus.BadUsage : ExitStatus.Failed;
        }
    }

    private static void Print(IReadOnlyList<CustodyBalance> balance, IReadOnlyList<QueueState> queues)
    {
        var files = new Table().Title("Files").AddColumn("outcome").AddColumn(new TableColumn("files").RightAligned()).AddColumn(new TableColumn("evidence").RightAligned()).AddColumn(new TableColumn("unproven").RightAligned());
        foreach (var row in balance) files.AddRow(row.Outcome, $"{row.Files}", $"{row.Evidence}", $"{row.Unproven}");
        AnsiConsole.Write(files);
        if (queues.Count == 0) return;
        var table = new Table().Title("Queues").AddColumn("queue").AddColumn(new TableColumn("messages").RightAligned()).AddColumn(new TableColumn("consumers").RightAligned());
        foreach (var queue in queues) table.AddRow(Markup.Escape(queue.Name), $"{queue.Messages}", $"{queue.Consumers}");
        AnsiConsole.Write(table);
    }
}
