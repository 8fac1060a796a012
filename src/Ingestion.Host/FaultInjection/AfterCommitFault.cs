using Ingestion.Contracts.Messages;
using MassTransit;

namespace Ingestion.Host.FaultInjection;

/// <summary>
/// Kills the process between a persister's COMMIT and the acknowledgement: the consumer has returned, so its rows are committed, and the
/// transport acknowledges only when this observer has returned too.
/// </summary>
/// <param name="every">At every how many-th message.</param>
/// <param name="kill">Ends the process and does not return.</param>
internal sealed class AfterCommitFault(int every, Action kill) : IConsumeObserver
{
    private int _committed;

    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class
    {
        // The messages that only the persister consumes.
        if (context is ConsumeContext<ArticlesClassified> or ConsumeContext<ArticlesRejected> or ConsumeContext<ArticlesQuarantined>
            && Interlocked.Increment(ref _committed) % every == 0) kill();
        return Task.CompletedTask;
    }

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;
}
