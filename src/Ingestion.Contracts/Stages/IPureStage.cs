namespace Ingestion.Contracts.Stages;

/// <summary>A stage's work on one item as a function, so that it can be run here or in another process.</summary>
/// <typeparam name="TTask">What it works on.</typeparam>
/// <typeparam name="TResult">What it makes of it.</typeparam>
public interface IPureStage<in TTask, out TResult>
{
    /// <summary>Does the work.</summary>
    /// <param name="task">What to work on.</param>
    /// <param name="cancellationToken">Looked at between two articles of a file.</param>
    TResult Run(TTask task, CancellationToken cancellationToken);
}
