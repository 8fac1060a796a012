namespace Ingestion.Benchmarks.ClaimChecks;

/// <summary>Counts what has arrived.</summary>
public sealed class Arrivals
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private int _wanted = int.MaxValue;

    /// <summary>Notes one.</summary>
    public void Note()
    {
        if (Interlocked.Increment(ref _count) >= Volatile.Read(ref _wanted)) _all.TrySetResult();
    }

    /// <summary>Waits until so many have arrived.</summary>
    public Task UntilAsync(int wanted, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _wanted, wanted);
        if (Volatile.Read(ref _count) >= wanted) _all.TrySetResult();
        return _all.Task.WaitAsync(cancellationToken);
    }
}
