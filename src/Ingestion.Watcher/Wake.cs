namespace Ingestion.Watcher;

/// <summary>Wakes one waiting loop before its time. A call while nobody waits is kept for the next wait.</summary>
internal sealed class Wake(TimeProvider time)
{
    private TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Wakes the loop.</summary>
    internal void Call() => Volatile.Read(ref _called).TrySetResult();

    /// <summary>Returns when called, or after <paramref name="timeout"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async Task WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var called = Volatile.Read(ref _called);
        if (!called.Task.IsCompleted && timeout > TimeSpan.Zero)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(called.Task, Task.Delay(timeout, time, ended.Token));
            await ended.CancelAsync();
        }

        // Replaced before the loop looks at its work, so that no call made from now on is missed.
        if (called.Task.IsCompleted)
            Volatile.Write(ref _called, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        cancellationToken.ThrowIfCancellationRequested();
    }
}
