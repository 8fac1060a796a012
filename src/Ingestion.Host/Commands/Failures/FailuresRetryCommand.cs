using System.CommandLine;
using Ingestion.Contracts.Publishing;
using Ingestion.Database.Failures;
using Ingestion.Host.Retrying;
using Ingestion.Messaging.Publishing;
using Ingestion.Messaging.Quarantine;
using Spectre.Console;

namespace Ingestion.Host.Commands.Failures;

/// <summary><c>ingest failures retry</c>: brings kept items back to the stage where they failed.</summary>
public static class FailuresRetryCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var set = CommonOptions.Set();
        var command = new Command(
            "retry",
            "Brings kept items back to the stage where they failed; run again after a kill, it goes on. Exit status 0: all on their way; 1: some cannot be retried, or the broker did not take them.") { json, set };
        var selection = new SelectionOptions(command, mayBeAll: true);
        command.SetAction((parsed, cancellationToken) => CommandErrors.ReportAsync(() => RetryAsync(
            selection.Read(parsed), parsed.GetValue(json), parsed.GetValue(set) ?? [], cancellationToken)));
        return command;
    }

    private static async Task<int> RetryAsync(FailureSelection selection, bool json, string[] set, CancellationToken cancellationToken)
    {
        using var host = RetryHost.Build(set);
        await host.StartAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var publisher = host.Services.GetService<ConfirmedPublisher>();
            var retrier = new FailureRetrier(host.Services.GetRequiredService<FailureRetry>(), publisher, host.Services.GetRequiredService<KeptBody>(), TimeProvider.System);
            var groups = await host.Services.GetRequiredService<FailureBook>().GroupsAsync(selection, archived: false, rejected: false, KeptItem.Types, cancellationToken).ConfigureAwait(false);
            var report = await ShowProgressAsync(groups.Sum(group => group.Count), tell => retrier.RunAsync(selection, tell, cancellationToken)).ConfigureAwait(false);
            if (json) CommandJson.Print(new { report.Retried, report.TakenUp, refused = report.Refused.Select(pair => new { pair.Key.Stage, pair.Key.Cause, count = pair.Value }) });
            else foreach (var line in Lines(report, publisher is not null)) Console.WriteLine(line);
            return report.Refused.IsEmpty ? ExitStatus.Done : ExitStatus.Failed;
        }
        catch (PublishNotConfirmedException refused)
        {
            throw new IOException($"{refused.Message.ReplaceLineEndings(" ")}. What was marked is taken up by the next 'ingest failures retry' or by the worker", refused);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>The report in words.</summary>
    internal static IEnumerable<string> Lines(RetryReport report, bool published)
    {
        if (report.TakenUp > 0) yield return $"{report.TakenUp} item(s) that an earlier retry had left on the way were published again.";
        yield return (report.Retried, published) switch
        {
            (0, _) => report.TakenUp > 0 ? "Nothing else was open." : "Nothing was retried: none of them is open.",
            (var some, true) => $"{some} item(s) are back at the stage where they failed; 'ingest status' shows what becomes of them.",
            (var some, false) => $"{some} item(s) are back in flight; the transport is inside the worker, which takes them up within seconds once it runs.",
        };
        foreach (var ((stage, cause), count) in report.Refused)
            yield return $"{count} failure(s) of {Printable.Of(stage)}, {Printable.Of(cause)}, cannot be retried: what was kept is no item of a stage. Drop their files again, or archive them.";
    }

    private static async Task<RetryReport> ShowProgressAsync(long most, Func<Action<RetryReport>?, Task<RetryReport>> run)
    {
        if (Console.IsErrorRedirected || most == 0) return await run(null).ConfigureAwait(false);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("retrying", maxValue: most);
                return run(report => task.Value = report.Retried + report.TakenUp + report.Refused.Values.Sum());
            }).ConfigureAwait(false);
    }
}
