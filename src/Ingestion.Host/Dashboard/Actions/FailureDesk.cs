using Ingestion.Contracts.Publishing;
using Ingestion.Database.Failures;
using Ingestion.Host.Dashboard.Live;
using Ingestion.Host.Dashboard.Views;
using Ingestion.Host.Retrying;
using Ingestion.Messaging.Publishing;
using Ingestion.Messaging.Quarantine;

namespace Ingestion.Host.Dashboard.Actions;

/// <summary>
/// Does what was pressed, behind the page: a retry of thousands goes on when the viewer leaves. What the process's end cuts off is taken up
/// by the worker, as after <c>ingest failures retry</c>. It changes through the worker's own connections; the page's can only read.
/// </summary>
internal sealed partial class FailureDesk(
    FailureBook failures, FailureRetry ledger, ConfirmedPublisher publisher, KeptBody bodies, ActionBook book, TimeProvider time, ILogger<FailureDesk> logger)
{
    /// <summary>Begins what was asked for; it is not waited for. The same again, while it is under way, is left alone.</summary>
    /// <param name="order">What.</param>
    /// <param name="by">Who pressed it, for the log.</param>
    /// <param name="stopping">Ends it.</param>
    public async Task BeginAsync(FailureOrder order, string by, CancellationToken stopping)
    {
        var most = order.Verb == FailureVerb.Retry ? await CountAsync(order, stopping).ConfigureAwait(false) : 0;
        var report = new ActionReport(time.GetUtcNow(), order, 0, most, Ended: false, Trouble: null);
        if (!book.TryBegin(report)) return;
        LogPressed(logger, order.Verb, order.Stage, order.Cause, by);
        var work = DoAsync(report, stopping);
        // An archive is one statement, and its result is what the viewer wants to see next.
        if (order.Verb != FailureVerb.Retry) await work.ConfigureAwait(false);
    }

    private async Task DoAsync(ActionReport report, CancellationToken stopping)
    {
        try
        {
            report = report.Order.Verb switch
            {
                FailureVerb.Archive => Whole(report, await failures.ArchiveAsync(report.Order.Selection, report.Order.Note, stopping).ConfigureAwait(false)),
                FailureVerb.Restore => Whole(report, await failures.RestoreAsync(report.Order.Selection, stopping).ConfigureAwait(false)),
                _ => Retried(report, await new FailureRetrier(ledger, publisher, bodies, time).RunAsync(
                    report.Order.Selection, part => book.Note(report = report with { Done = part.Retried + part.TakenUp }), stopping).ConfigureAwait(false)),
            };
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            report = report with { Trouble = "The worker stopped; it takes up what is left when it starts." };
        }
        catch (Exception fault)
        {
            report = report with { Trouble = TroubleOf(fault) };
            LogFailed(logger, report.Order.Verb, report.Order.Stage, report.Order.Cause, fault.Message.ReplaceLineEndings(" "));
        }

        book.Note(report with { Ended = true });
    }

    private static ActionReport Retried(ActionReport report, RetryReport done)
    {
        var refused = done.Refused.Values.Sum();
        return report with
        {
            Done = done.Retried + done.TakenUp,
            Trouble = refused == 0 ? null : $"{Figures.Of(refused, "failure", "failures")} cannot be retried: what was kept is no item of a stage. Drop the files again, or archive them.",
        };
    }

    private static ActionReport Whole(ActionReport report, int count) => report with { Done = count, Of = count };

    private async Task<long> CountAsync(FailureOrder order, CancellationToken stopping) =>
        (await failures.GroupsAsync(order.Selection, archived: false, rejected: false, KeptItem.Types, stopping).ConfigureAwait(false)).Sum(group => group.Count);

    private static string TroubleOf(Exception fault) => fault switch
    {
        PublishNotConfirmedException => "The broker did not confirm; the worker takes up what was marked.",
        _ when DatabaseTrouble.Is(fault) => $"{DatabaseTrouble.Of(fault)}. The worker takes up what was marked.",
        _ => "It failed; the worker's log says why.",
    };

    [LoggerMessage(6085, LogLevel.Information, "{Verb} of the failures of {Stage}, {Cause}, was pressed by {By}")]
    private static partial void LogPressed(ILogger logger, FailureVerb verb, string stage, string cause, string by);

    [LoggerMessage(6086, LogLevel.Warning, "{Verb} of the failures of {Stage}, {Cause}, stopped: {Reason}")]
    private static partial void LogFailed(ILogger logger, FailureVerb verb, string stage, string cause, string reason);
}
