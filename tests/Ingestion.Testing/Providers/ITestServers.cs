namespace Ingestion.Testing.Providers;

/// <summary>
/// A real PostgreSQL and a real RabbitMQ, shared by all tests of a run. Addresses stay the same when a server is
/// killed and started again. A test keeps to a database and a virtual host of its own; one that kills a server
/// disturbs all others and belongs into a collection that does not run in parallel.
/// </summary>
public interface ITestServers : IAsyncDisposable
{
    /// <summary>Where the servers come from, for messages: <c>local</c> or <c>containers</c>.</summary>
    string Provider { get; }

    /// <summary>Npgsql connection string of the administrator, to the maintenance database.</summary>
    string PostgresConnectionString { get; }

    /// <summary>AMQP address of the administrator, to the default virtual host.</summary>
    string RabbitMqConnectionString { get; }

    /// <summary>RabbitMQ's management API; user and password are those of the AMQP address.</summary>
    Uri Management { get; }

    /// <summary>Where RabbitMQ's Prometheus plugin answers.</summary>
    Uri RabbitMqMetrics { get; }

    /// <summary>SIGKILL: what a crash or the kernel's out-of-memory killer does. The data stay.</summary>
    Task KillAsync(TestServer server, CancellationToken cancellationToken = default);

    /// <summary>Starts a killed server on its port with its data, and returns when it serves.</summary>
    Task StartAsync(TestServer server, CancellationToken cancellationToken = default);

    /// <summary>An orderly stop and start, as an operator does it.</summary>
    Task RestartAsync(TestServer server, CancellationToken cancellationToken = default);

    /// <summary>An orderly stop; <see cref="StartAsync"/> brings it back.</summary>
    Task StopAsync(TestServer server, CancellationToken cancellationToken = default);

    /// <summary>SIGSTOP: a machine that hangs. Its connections stay open and nothing is answered.</summary>
    Task SuspendAsync(TestServer server, CancellationToken cancellationToken = default);

    /// <summary>SIGCONT: the machine goes on as if no time had passed.</summary>
    Task ResumeAsync(TestServer server, CancellationToken cancellationToken = default);

    /// <summary>RabbitMQ loses its volume: it serves again at its address with its configured user, and with nothing else.</summary>
    Task WipeBrokerAsync(CancellationToken cancellationToken = default);

    /// <summary>A new, empty database.</summary>
    /// <returns>Its Npgsql connection string.</returns>
    Task<string> CreateDatabaseAsync(CancellationToken cancellationToken = default);

    /// <summary>A new, empty virtual host.</summary>
    /// <returns>Its AMQP address.</returns>
    Task<string> CreateVirtualHostAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes a virtual host that <see cref="CreateVirtualHostAsync"/> made: dozens of idle quorum queues slow every other test.</summary>
    /// <param name="address">What that call returned.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task DeleteVirtualHostAsync(string address, CancellationToken cancellationToken = default);
}
