namespace Ingestion.Contracts.Stages;

/// <summary>A stage's work on one item, alone in a process of its own with limits: whatever the item does there, the caller goes on.</summary>
/// <typeparam name="TTask">What it works on.</typeparam>
/// <typeparam name="TResult">What it makes of it.</typeparam>
public interface IIsolatedStage<in TTask, TResult>
{
    /// <summary>Does the work.</summary>
    /// <exception cref="GuiltyItemException">The item ended the process, or passed a limit of it.</exception>
    /// <exception cref="IOException">The process could not be started or was ended from outside: not the item's doing.</exception>
    Task<TResult> RunAsync(TTask task, CancellationToken cancellationToken);
}
