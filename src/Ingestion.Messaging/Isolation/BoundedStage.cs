using Ingestion.Contracts.Stages;

namespace Ingestion.Messaging.Isolation;

/// <summary>
/// A pure stage with a bound on its time: in the worker for what is trusted, in a process of its own for what is suspect. A handler that calls
/// it comes back, whatever the item does, long before the broker would take its channel away (RabbitMQ's <c>consumer_timeout</c>, 30 min).
/// </summary>
/// <param name="stage">The work.</param>
/// <param name="isolated">The same work in a process of its own.</param>
/// <param name="stuck">Counts threads that do not come back.</param>
/// <param name="limit">How long one item may take in the worker, from when a processor is free for it.</param>
/// <param name="atOnce">Items worked on at once in the worker, 1 or more.</param>
/// <param name="time">The clock.</param>
public sealed class BoundedStage<TTask, TResult>(
    IPureStage<TTask, TResult> stage, IIsolatedStage<TTask, TResult> isolated, StuckWork stuck, TimeSpan limit, int atOnce, TimeProvider time) : IDisposable
{
    /// <summary>How long work that was asked to end at its limit may take to do so, before its thread counts as left behind.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _processors = new(atOnce);

    /// <summary>Does the work.</summary>
    /// <param name="task">What to work on.</param>
    /// <param name="suspect">Whether the item came by the suspect queue.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="WorkOverdueException">Not finished in time in the worker: to be tried as a suspect.</exception>
    /// <exception cref="GuiltyItemException">It did harm in a process of its own.</exception>
    public Task<TResult> RunAsync(TTask task, bool suspect, CancellationToken cancellationToken) =>
        suspect ? isolated.RunAsync(task, cancellationToken) : RunHereAsync(task, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _processors.Dispose();

    private async Task<TResult> RunHereAsync(TTask task, CancellationToken cancellationToken)
    {
        await _processors.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunInTimeAsync(task, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Also when the thread does not come back: its place is taken by the next item, and StuckWork bounds how often.
            _processors.Release();
        }
    }

    private async Task<TResult> RunInTimeAsync(TTask task, CancellationToken cancellationToken)
    {
        using var overdue = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(overdue.Token, cancellationToken);
        var token = either.Token;
        var work = Task.Run(() => stage.Run(task, token), CancellationToken.None);
        try
        {
            return await work.WaitAsync(limit + Grace, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!work.IsCompleted)
        {
            stuck.Leave(work);
            throw new WorkOverdueException(limit);
        }
        catch (OperationCanceledException) when (overdue.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new WorkOverdueException(limit);
        }
    }
}
