namespace Ingestion.Persister.Writing;

/// <summary>An envelope's items that wait for a transaction, and the caller who waits for them.</summary>
internal sealed class PendingWrite(PersistBatch batch)
{
    private readonly TaskCompletionSource<IReadOnlyList<ItemOutcome>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The items.</summary>
    public PersistBatch Batch { get; } = batch;

    /// <summary>How many items.</summary>
    public int Count { get; } = batch.Classified.Count + batch.Rejected.Count + batch.Quarantined.Count;

    /// <summary>About how many bytes.</summary>
    public long Bytes { get; } = batch.Items().Sum(item => item.ApproximateBytes);

    /// <summary>The outcomes, once committed.</summary>
    public Task<IReadOnlyList<ItemOutcome>> Outcomes => _done.Task;

    /// <summary>Answers.</summary>
    public void Answer(IReadOnlyList<ItemOutcome> outcomes) => _done.TrySetResult(outcomes);

    /// <summary>Passes a fault on.</summary>
    public void Fail(Exception fault) => _done.TrySetException(fault);
}
