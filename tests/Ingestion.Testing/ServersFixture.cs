using Ingestion.Testing.Providers;

namespace Ingestion.Testing;

/// <summary>
/// The servers of a test assembly: <c>[assembly: AssemblyFixture(typeof(ServersFixture))]</c>, then a constructor
/// parameter. They start with the first test that asks, so that a run of unit tests alone needs none.
/// </summary>
public sealed class ServersFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private Task<ITestServers>? _servers;

    /// <summary>The running servers, started now if this is the first call.</summary>
    /// <exception cref="ServersNotStartedException">They cannot be had; every later call fails the same way at once.</exception>
    public async Task<ITestServers> StartedAsync(CancellationToken cancellationToken = default)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            // Without the caller's token: one cancelled test must not fail all others.
            _servers ??= StartAsync();
        }
        finally
        {
            _once.Release();
        }

        return await _servers.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_servers is { IsCompletedSuccessfully: true })
            await (await _servers).DisposeAsync();
        _once.Dispose();
    }

    private static async Task<ITestServers> StartAsync()
    {
#if USE_TESTCONTAINERS
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Providers.Local.LocalServers.StateVariable)))
            return await Providers.Containers.ContainerServers.StartAsync(CancellationToken.None);
#endif
        return await Providers.Local.LocalServers.StartAsync(CancellationToken.None);
    }
}
