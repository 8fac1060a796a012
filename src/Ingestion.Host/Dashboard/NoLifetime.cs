namespace Ingestion.Host.Dashboard;

/// <summary>Leaves signals to the worker that the page runs in.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    /// <inheritdoc />
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
