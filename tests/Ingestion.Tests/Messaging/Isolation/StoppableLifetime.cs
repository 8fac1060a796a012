using Microsoft.Extensions.Hosting;

namespace Ingestion.Tests.Messaging.Isolation;

/// <summary>A host that notes that it was told to stop.</summary>
internal sealed class StoppableLifetime : IHostApplicationLifetime
{
    public bool Stopped { get; private set; }

    public CancellationToken ApplicationStarted => CancellationToken.None;

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => Stopped = true;
}
