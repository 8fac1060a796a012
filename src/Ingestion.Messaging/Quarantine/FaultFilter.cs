using Ingestion.Messaging.Consuming;
using Ingestion.Messaging.Retrying;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Ingestion.Messaging.Quarantine;

/// <summary>The end of a failed message's pipe: back to the queue, or to quarantine.</summary>
internal sealed partial class FaultFilter(RawQuarantine quarantine, TimeProvider time, ILogger<FaultFilter> logger) : IFilter<ExceptionReceiveContext>
{
    /// <summary>How long a message whose handling failed unexpectedly waits before it goes back.</summary>
    public static readonly TimeSpan RequeuePause = TimeSpan.FromSeconds(1);

    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        if (FaultDispositionPolicy.Decide(context.Exception) == FaultDisposition.Requeue)
        {
            if (context.Exception is not (StageSuspendedException or OperationCanceledException))
            {
                LogBack(logger, context.InputAddress.AbsolutePath.Split('/')[^1], ExceptionText.Of(context.Exception).ReplaceLineEndings(" "));
                // Nothing that was meant to happen: without a pause the broker would hand it out again hundreds of times a second.
                await Task.Delay(RequeuePause, time, context.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            // Rethrown out of the pipe, the transport answers with basic.nack and requeue.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(context.Exception).Throw();
        }

        await quarantine.PublishAsync(context, "unreadable-message", context.Exception).ConfigureAwait(false);
        // Said to have failed, or the dead-letter filter would take it for a message that no consumer wanted and quarantine it once more.
        await context.NotifyFaulted(context.Exception).ConfigureAwait(false);
        await next.Send(context).ConfigureAwait(false);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("fault");

    [LoggerMessage(2022, LogLevel.Warning, "A message goes back to {Queue}, its handling failed as a whole: {Reason}")]
    private static partial void LogBack(ILogger logger, string queue, string reason);
}
