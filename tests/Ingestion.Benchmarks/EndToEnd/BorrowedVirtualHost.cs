using Ingestion.Testing.Providers;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>A virtual host for one measurement. Left behind, each adds to what the broker does in later ones: after some fifty it took 2.5 ms an article instead of 0.6.</summary>
internal sealed class BorrowedVirtualHost : IAsyncDisposable
{
    private readonly ITestServers _servers;

    private BorrowedVirtualHost(ITestServers servers, string address)
    {
        _servers = servers;
        Address = address;
    }

    /// <summary>Its address, as <c>ConnectionStrings:RabbitMq</c> takes it.</summary>
    public string Address { get; }

    /// <summary>Makes an empty one.</summary>
    public static async Task<BorrowedVirtualHost> TakeAsync(ITestServers servers, CancellationToken cancellationToken) =>
        new(servers, await servers.CreateVirtualHostAsync(cancellationToken));

    /// <summary>Gives it back; that this failed is said and does not hide why the measurement did.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _servers.DeleteVirtualHostAsync(Address);
        }
        catch (HttpRequestException fault)
        {
            await Console.Error.WriteLineAsync($"the virtual host {new Uri(Address).AbsolutePath} stays behind: {fault.Message}");
        }
    }
}
