using System.Net;
using System.Net.Sockets;
using Ingestion.Testing;

namespace Ingestion.Tests.Testing;

public sealed class FreePortTests
{
    /// <summary>Cause: a port the kernel had chosen was lent to an outgoing connection before the worker bound it; the worker ended with "address already in use".</summary>
    [Fact]
    public void Lies_below_the_range_of_outgoing_connections()
    {
        const int firstOfLinux = 32_768; // unless an administrator has moved it

        FreePort.Next().ShouldBeInRange(FreePort.First, FreePort.End - 1);
        FreePort.End.ShouldBeLessThanOrEqualTo(firstOfLinux);
    }

    [Fact]
    public void Is_not_given_twice()
    {
        var given = Enumerable.Range(0, 200).AsParallel().Select(_ => FreePort.Next()).ToList();

        given.ShouldBeUnique();
    }

    [Fact]
    public void Leaves_out_what_somebody_listens_on()
    {
        using var taken = new TcpListener(IPAddress.Loopback, FreePort.Next());
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        // The next round comes by the same port.
        Enumerable.Range(0, FreePort.End - FreePort.First).Select(_ => FreePort.Next()).ShouldNotContain(port);
    }
}
