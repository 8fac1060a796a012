using System.CommandLine;
using System.Text.Json;
using Ingestion.Database;
using Ingestion.Messaging;
using Spectre.Console;

namespace Ingestion.Host.Commands.Status;

/// <summary><c>ingest status</c>: the custody balance and the queues, once or live.</summary>
public static class StatusCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var watch = new Option<bool>("--watch") { Description = "Shows it live with rates, until Ctrl+C; for a terminal" };
        var set = CommonOptions.Set();
        var command = new Command("status", "Shows what became of every file, and how deep the queues are.") { json, watch, set };
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => ShowAsync(parsed.GetValue(json), parsed.GetValue(watch), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> ShowAsync(bool json, bool watch, string[] set, CancellationToken cancellationToken)
    {
        if (watch && (json || !AnsiConsole.Profile.Out.IsTerminal))
        {
            await Console.Error.WriteLineAsync("ingest: --watch draws on a terminal; a script asks for 'ingest status --json' as often as it likes").ConfigureAwait(false);
            return ExitStatus.BadUsage;
        }

        var configuration = Settings.Load(set);
        var services = DatabaseOnly.Services(configuration);
        await using (services.ConfigureAwait(false))
        {
            var balance = services.GetRequiredService<CustodyBalanceReader>();
            async Task<StatusLook> LookAsync(CancellationToken token) => new(
                TimeProvider.System.GetUtcNow(),
                await balance.ReadAsync(token).ConfigureAwait(false),
                await BrokerQueues.ReadAsync(configuration, token).ConfigureAwait(false));

            if (watch)
            {
                await new StatusWatch(LookAsync, TimeProvider.System).ShowAsync(AnsiConsole.Console, cancellationToken).ConfigureAwait(false);
                return ExitStatus.Done;
            }

            var look = await LookAsync(cancellationToken).ConfigureAwait(false);
            if (json) Console.WriteLine(JsonSerializer.Serialize(new { custody = look.Balance, look.Queues }, Json));
            else AnsiConsole.Write(StatusTables.Of(look));
            return look.Balance.Any(b => b.Unproven > 0) ? ExitStatus.Failed : ExitStatus.Done;
        }
    }
}
