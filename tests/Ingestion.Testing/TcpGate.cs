using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Ingestion.Testing;

/// <summary>
/// A door before a server, on a loopback port of its own. Until it is opened nobody answers there; stalled, it takes and holds back all
/// bytes of both sides, as a network does that loses every packet.
/// </summary>
public sealed class TcpGate : IAsyncDisposable
{
    private readonly string _host;
    private readonly int _port;
    private readonly CancellationTokenSource _end = new();
    private readonly TcpListener _listener;
    private readonly ConcurrentDictionary<TcpClient, bool> _callers = new();
    private volatile TaskCompletionSource _flows = Flowing();
    private Task _accepting = Task.CompletedTask;

    /// <summary>A gate before <paramref name="host"/>, shut.</summary>
    public TcpGate(string host, int port)
    {
        (_host, _port) = (host, port);
        Port = FreePort.Next();
        _listener = new TcpListener(IPAddress.Loopback, Port);
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Answers from now on.</summary>
    public void Open()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Holds back what comes from now on.</summary>
    public void Stall() => _flows = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets everything go on, what was held back first.</summary>
    public void Resume() => _flows.TrySetResult();

    /// <summary>Closes the connections of now; new ones are taken.</summary>
    public void Cut()
    {
        foreach (var caller in _callers.Keys) caller.Dispose();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Resume();
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private static TaskCompletionSource Flowing()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true) served.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using (caller)
        using (var server = new TcpClient())
        {
            _callers[caller] = true;
            try
            {
                await server.ConnectAsync(_host, _port, _end.Token);
                await Task.WhenAny(PumpAsync(caller, server), PumpAsync(server, caller));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
                // The caller sees its connection close.
            }
            finally
            {
                _callers.TryRemove(caller, out _);
            }
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (await from.GetStream().ReadAsync(buffer, _end.Token) is > 0 and var read)
            {
                await _flows.Task.WaitAsync(_end.Token);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One side has gone: both are closed.
        }
    }
}
