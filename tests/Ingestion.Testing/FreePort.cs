using System.Net;
using System.Net.Sockets;

namespace Ingestion.Testing;

/// <summary>
/// Ports on 127.0.0.1 for programs that are about to be started. They lie below the range that the kernel gives to outgoing connections (from 32768 on,
/// <c>ip_local_port_range</c> of Linux) and beside the one that <c>deploy/local/servers</c> draws from (20000 to 31999): between the choice and the bind nobody
/// else is given them, and a program that is stopped finds its port free again.
/// </summary>
public static class FreePort
{
    /// <summary>The first port that is given.</summary>
    public const int First = 10_000;

    /// <summary>One more than the last port that is given.</summary>
    public const int End = 20_000;

    private static int _last = Random.Shared.Next(End - First);

    /// <summary>A port that nobody listens on. One after the other, so that none is given again before all the others have been.</summary>
    /// <exception cref="InvalidOperationException">All are taken.</exception>
    public static int Next()
    {
        for (var tries = First; tries < End; tries++)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _last) % (End - First));
            if (IsFree(port)) return port;
        }

        throw new InvalidOperationException($"no port from {First} to {End - 1} on 127.0.0.1 is free");
    }

    private static bool IsFree(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return false;
        }
    }
}
