namespace Ingestion.Testing.Providers.Local;

/// <summary>
/// PostgreSQL and RabbitMQ from the distribution's packages, through <c>deploy/local/servers</c>. With the variable
/// <c>INGESTION_TEST_STATE</c> it uses the servers that <c>tests/run</c> started there and leaves them running;
/// without it, it starts its own and removes them at the end.
/// </summary>
public sealed class LocalServers : ITestServers
{
    /// <summary>Environment variable with the state folder of servers that run already.</summary>
    public const string StateVariable = "INGESTION_TEST_STATE";

    private readonly ServersScript _script;
    private readonly bool _own;

    private LocalServers(ServersScript script, bool own)
    {
        _script = script;
        _own = own;
        var environment = ServersEnvironment.Read(script.State);
        PostgresConnectionString = environment["ConnectionStrings__Postgres"];
        RabbitMqConnectionString = environment["RABBITMQ_ADMINISTRATOR"];
        Management = new Uri(environment["RABBITMQ_MANAGEMENT"]);
        RabbitMqMetrics = new Uri(environment["RABBITMQ_METRICS"]);
    }

    /// <inheritdoc/>
    public string Provider => "local";

    /// <inheritdoc/>
    public string PostgresConnectionString { get; }

    /// <inheritdoc/>
    public string RabbitMqConnectionString { get; }

    /// <inheritdoc/>
    public Uri Management { get; }

    /// <inheritdoc/>
    public Uri RabbitMqMetrics { get; }

    /// <summary>Joins the servers of the run, or starts some.</summary>
    /// <exception cref="ServersNotStartedException">A server did not start; the message says why and what to do.</exception>
    public static async Task<LocalServers> StartAsync(CancellationToken cancellationToken)
    {
        string? shared = Environment.GetEnvironmentVariable(StateVariable);
        if (!string.IsNullOrEmpty(shared))
            return new LocalServers(new ServersScript(shared), own: false);

        var script = new ServersScript(Directory.CreateTempSubdirectory("ingestion-tests-").FullName);
        try
        {
            await script.RunAsync("start", null, cancellationToken);
        }
        catch
        {
            await RemoveAsync(script);
            throw;
        }

        return new LocalServers(script, own: true);
    }

    /// <inheritdoc/>
    public Task KillAsync(TestServer server, CancellationToken cancellationToken = default) =>
        _script.RunAsync("kill", server, cancellationToken);

    /// <inheritdoc/>
    public Task StartAsync(TestServer server, CancellationToken cancellationToken = default) =>
        _script.RunAsync("start", server, cancellationToken);

    /// <inheritdoc/>
    public Task RestartAsync(TestServer server, CancellationToken cancellationToken = default) =>
        _script.RunAsync("restart", server, cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(TestServer server, CancellationToken cancellationToken = default) =>
        _script.RunAsync("stop", server, cancellationToken);

    /// <inheritdoc/>
    public Task SuspendAsync(TestServer server, CancellationToken cancellationToken = default) =>
        _script.RunAsync("suspend", server, cancellationToken);

    /// <inheritdoc/>
    public Task ResumeAsync(TestServer server, CancellationToken cancellationToken = default) =>
        _script.RunAsync("resume", server, cancellationToken);

    /// <inheritdoc/>
    public async Task WipeBrokerAsync(CancellationToken cancellationToken = default)
    {
        await KillAsync(TestServer.RabbitMq, cancellationToken);
        Directory.Delete(Path.Combine(_script.State, "rabbitmq", "mnesia"), recursive: true);
        await StartAsync(TestServer.RabbitMq, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<string> CreateDatabaseAsync(CancellationToken cancellationToken = default) =>
        FreshDatabase.CreateAsync(PostgresConnectionString, cancellationToken);

    /// <inheritdoc/>
    public Task<string> CreateVirtualHostAsync(CancellationToken cancellationToken = default) =>
        FreshVirtualHost.CreateAsync(Management, RabbitMqConnectionString, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteVirtualHostAsync(string address, CancellationToken cancellationToken = default) =>
        FreshVirtualHost.DeleteAsync(Management, address, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_own)
            await RemoveAsync(_script);
    }

    private static async Task RemoveAsync(ServersScript script)
    {
        await script.RunAsync("kill", null, CancellationToken.None);
        await script.RunAsync("stop", null, CancellationToken.None);
        Directory.Delete(script.State, recursive: true);
    }
}
