using System.CommandLine;
using Ingestion.Messaging.Isolation;
using Ingestion.Messaging.Watchdog;

namespace Ingestion.Host.Commands;

/// <summary><c>ingest run</c>: the worker.</summary>
public static class RunCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "run";

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var role = new Option<string?>("--role") { Description = "watcher,cleaner,classifier,persister,dashboard; all of them when left out" };
        var set = CommonOptions.Set();
        var command = new Command(Name, "Runs the worker until it is told to stop (SIGTERM drains, a second one stops at once).") { role, set };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(role), parsed.GetValue(set) ?? [], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? role, string[] set, CancellationToken cancellationToken)
    {
        using var signals = new StopSignals();
        try
        {
            var app = Worker.Build(Roles.Parse(role), set);
            signals.Stop(app.Lifetime);
            await using (app.ConfigureAwait(false))
            {
                var watch = app.Services.GetService<ConsumerWatch>();
                var stuck = app.Services.GetRequiredService<StuckWork>();
                BackgroundService[] parts = [.. app.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
                await StartAsync(app, cancellationToken).ConfigureAwait(false);
                await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
                // A part that failed stops the host, which would call that a good end: nobody would start the worker again.
                return watch?.GaveUp == true || stuck.GaveUp || parts.Any(part => part.ExecuteTask is { IsFaulted: true }) ? ExitStatus.Failed : ExitStatus.Done;
            }
        }
        // A signal in the middle of the start cancels that: it stopped as it was told to.
        catch (OperationCanceledException) when (signals.HasCome || cancellationToken.IsCancellationRequested)
        {
            return ExitStatus.Done;
        }
        catch (Exception exception) when (OneLine.Of(exception) is { } line)
        {
            await Console.Error.WriteLineAsync($"ingest: {line}").ConfigureAwait(false);
            return ExitStatus.BadUsage;
        }
    }

    /// <summary>
    /// Starts all parts, or none: where one cannot start, those that run already are stopped before what they work with is disposed. The host
    /// alone only disposes, and they fail on that, each with a stack trace in the log beside the one line that matters.
    /// </summary>
    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            using var patience = new CancellationTokenSource(StopPatience);
            await app.StopAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }
}
