using System.Diagnostics;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using Npgsql;
using Testcontainers.PostgreSql;

namespace Ingestion.Testing.Providers.Containers;

/// <summary>
/// PostgreSQL and RabbitMQ from their public images. The ports on this machine are chosen here and not by the
/// engine, so that addresses stay the same when a container is killed and started again.
/// </summary>
public sealed class ContainerServers : ITestServers
{
    private const string User = "ingestion";

    private readonly string _password = Guid.NewGuid().ToString("N");
    private readonly int _postgresPort = FreePort.Next();
    private readonly int _rabbitMqPort = FreePort.Next();
    private readonly int _managementPort = FreePort.Next();
    private readonly int _metricsPort = FreePort.Next();
    private readonly PostgreSqlContainer _postgres;
    private readonly IContainer _rabbitMq;

    private ContainerServers()
    {
        _postgres = new PostgreSqlBuilder("postgres:17")
            .WithDatabase(User).WithUsername(User).WithPassword(_password)
            .WithPortBinding(_postgresPort, 5432)
            .Build();
        _rabbitMq = new ContainerBuilder("rabbitmq:4-management")
            .WithEnvironment("RABBITMQ_DEFAULT_USER", User).WithEnvironment("RABBITMQ_DEFAULT_PASS", _password)
            .WithPortBinding(_rabbitMqPort, 5672).WithPortBinding(_managementPort, 15672).WithPortBinding(_metricsPort, 15692)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Server startup complete"))
            .Build();
    }

    /// <inheritdoc/>
    public string Provider => "containers";

    /// <inheritdoc/>
    public string PostgresConnectionString => $"Host=127.0.0.1;Port={_postgresPort};Database={User};Username={User};Password={_password}";

    /// <inheritdoc/>
    public string RabbitMqConnectionString => $"amqp://{User}:{_password}@127.0.0.1:{_rabbitMqPort}/";

    /// <inheritdoc/>
    public Uri Management => new($"http://127.0.0.1:{_managementPort}");

    /// <inheritdoc/>
    public Uri RabbitMqMetrics => new($"http://127.0.0.1:{_metricsPort}");

    /// <summary>Starts both.</summary>
    public static async Task<ContainerServers> StartAsync(CancellationToken cancellationToken)
    {
        var servers = new ContainerServers();
        await Task.WhenAll(servers._postgres.StartAsync(cancellationToken), servers._rabbitMq.StartAsync(cancellationToken));
        await servers.ServingAsync(TestServer.Postgres, cancellationToken);
        await servers.ServingAsync(TestServer.RabbitMq, cancellationToken);
        return servers;
    }

    /// <inheritdoc/>
    public Task KillAsync(TestServer server, CancellationToken cancellationToken = default) => DockerAsync("kill", server, cancellationToken);

    /// <inheritdoc/>
    public async Task StartAsync(TestServer server, CancellationToken cancellationToken = default)
    {
        await DockerAsync("start", server, cancellationToken);
        await ServingAsync(server, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RestartAsync(TestServer server, CancellationToken cancellationToken = default)
    {
        await DockerAsync("restart", server, cancellationToken);
        await ServingAsync(server, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(TestServer server, CancellationToken cancellationToken = default) => DockerAsync("stop", server, cancellationToken);

    /// <inheritdoc/>
    public Task SuspendAsync(TestServer server, CancellationToken cancellationToken = default) => DockerAsync("pause", server, cancellationToken);

    /// <inheritdoc/>
    public Task ResumeAsync(TestServer server, CancellationToken cancellationToken = default) => DockerAsync("unpause", server, cancellationToken);

    /// <inheritdoc/>
    public async Task WipeBrokerAsync(CancellationToken cancellationToken = default)
    {
        // The volume is the container's own: the node is told to forget everything, where the local provider deletes the folder.
        var done = await _rabbitMq.ExecAsync(["sh", "-c", "rabbitmqctl stop_app && rabbitmqctl reset && rabbitmqctl start_app"], cancellationToken);
        if (done.ExitCode != 0)
            throw new ServersNotStartedException($"the reset of RabbitMQ ended with {done.ExitCode}: {done.Stderr}");
        await ServingAsync(TestServer.RabbitMq, cancellationToken);
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
        await _rabbitMq.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    // The engine's own command: the library has no kill, and its start waits for log lines of the first start.
    private async Task DockerAsync(string action, TestServer server, CancellationToken cancellationToken)
    {
        string id = server == TestServer.Postgres ? _postgres.Id : _rabbitMq.Id;
        using var docker = Process.Start(new ProcessStartInfo("docker", [action, id]) { RedirectStandardOutput = true })!;
        await docker.StandardOutput.ReadToEndAsync(cancellationToken);
        await docker.WaitForExitAsync(cancellationToken);
        if (docker.ExitCode != 0)
            throw new ServersNotStartedException($"docker {action} of {server} ended with {docker.ExitCode}");
    }

    private Task ServingAsync(TestServer server, CancellationToken cancellationToken) =>
        Waiting.UntilAsync(
            $"{server} to serve",
            token => server == TestServer.Postgres ? PostgresServesAsync(token) : RabbitMqServesAsync(token),
            TimeSpan.FromMinutes(2),
            cancellationToken);

    private async Task<bool> PostgresServesAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(PostgresConnectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        return true;
    }

    private async Task<bool> RabbitMqServesAsync(CancellationToken cancellationToken)
    {
        using var api = new ManagementApi(Management, RabbitMqConnectionString);
        return await api.IsAliveAsync(cancellationToken);
    }
}
