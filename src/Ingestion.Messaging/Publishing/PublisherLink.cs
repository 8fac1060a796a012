using System.Net.Sockets;
using RabbitMQ.Client;

namespace Ingestion.Messaging.Publishing;

/// <summary>
/// The connection that everything is published on, as something that can be dropped: the transport then makes another one, with channels that know
/// nothing of the old ones. Without a broker it holds nothing.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class PublisherLink(TimeProvider time)
{
    private ITcpClient? _socket;
    private long _openedAt = time.GetTimestamp();

    /// <summary>How long ago a connection was last begun.</summary>
    internal TimeSpan Age => time.GetElapsedTime(Volatile.Read(ref _openedAt));

    /// <summary>Closes what is open; false where nothing was.</summary>
    internal bool Drop()
    {
        if (Interlocked.Exchange(ref _socket, null) is not { } socket) return false;
        socket.Close();
        return true;
    }

    /// <summary>Makes the socket of a new connection, as the client itself would.</summary>
    internal ITcpClient Open(AddressFamily family)
    {
        Volatile.Write(ref _openedAt, time.GetTimestamp());
        return _socket = ConnectionFactoryBase.DefaultSocketFactory(family);
    }
}
