using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Ingestion.Acceptance.Chaos;

/// <summary>
/// Stands between a worker and PostgreSQL and cuts connections in the moment of doubt: the COMMIT of a transaction that wrote articles has been
/// sent, and its answer never comes. It reads PostgreSQL's own protocol (manual, chapter 'Frontend/Backend Protocol'), so there is no TLS.
/// </summary>
internal sealed class CommitCutter : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly IPEndPoint _server;
    private readonly int _every;
    private readonly int _most;
    private readonly Task _accepting;
    private int _commits;
    private int _cuts;
    private int _committed;

    /// <param name="server">The connection string that leads to the server.</param>
    /// <param name="every">Every how many-th such COMMIT is cut.</param>
    /// <param name="most">How many are cut in all.</param>
    public CommitCutter(string server, int every, int most)
    {
        (_every, _most) = (every, most);
        var settings = new NpgsqlConnectionStringBuilder(server);
        _server = new IPEndPoint(IPAddress.Parse(settings.Host!), settings.Port);
        _listener.Start();
        settings.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        settings.SslMode = SslMode.Disable;
        settings.GssEncryptionMode = GssEncryptionMode.Disable;
        ConnectionString = settings.ConnectionString;
        _accepting = AcceptAsync();
    }

    /// <summary>The connection string that leads here.</summary>
    public string ConnectionString { get; }

    /// <summary>Connections cut so far.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    /// <summary>Cuts after which the server did answer that it had committed, which the worker was never told.</summary>
    public int Committed => Volatile.Read(ref _committed);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(RelayAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var caller = client;
        using var server = new TcpClient { NoDelay = true };
        client.NoDelay = true;
        await server.ConnectAsync(_server, _stop.Token);
        var connection = new CutConnection(client, server, IsToCut);
        if (await connection.RunAsync(_stop.Token)) Interlocked.Increment(ref _committed);
    }

    private bool IsToCut()
    {
        if (Interlocked.Increment(ref _commits) % _every != 0) return false;
        if (Interlocked.Increment(ref _cuts) <= _most) return true;
        Interlocked.Decrement(ref _cuts);
        return false;
    }
}
