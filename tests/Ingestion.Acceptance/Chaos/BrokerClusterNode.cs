using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using RabbitMQ.Client;

namespace Ingestion.Acceptance.Chaos;

/// <summary>One RabbitMQ node of the distribution's package on loopback, with a folder, a name and ports of its own.</summary>
/// <param name="name">Its name before the <c>@</c>.</param>
/// <param name="folder">Where its data, log and cookie are.</param>
/// <param name="port">Its AMQP port.</param>
/// <param name="distribution">The port on which the other nodes reach it.</param>
/// <param name="epmd">The port of the Erlang port mapper that the nodes share.</param>
internal sealed class BrokerClusterNode(string name, string folder, int port, int distribution, int epmd) : IAsyncDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin";

    private Process? _process;

    public string Name => $"{name}@localhost";

    public int Port => port;

    /// <summary>Connections that are open to it now; both sides are on this machine, so only the caller's is counted.</summary>
    public int Connections => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(connection => connection.State == TcpState.Established && connection.RemoteEndPoint.Port == port && IPAddress.IsLoopback(connection.RemoteEndPoint.Address));

    /// <summary>Writes its configuration: the nodes it is one of, and that the smaller part of a parted cluster stops serving.</summary>
    public void Configure(string cookie, string user, string password, IEnumerable<string> cluster)
    {
        Directory.CreateDirectory(folder);
        var secret = Path.Combine(folder, ".erlang.cookie");
        File.WriteAllText(secret, cookie);
        // Erlang refuses a cookie that others may read.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(secret, UnixFileMode.UserRead);
        File.WriteAllText(Path.Combine(folder, "enabled_plugins"), "[].\n");
        File.WriteAllLines(Path.Combine(folder, "rabbitmq.conf"),
        [
            $"listeners.tcp.local = 127.0.0.1:{port}",
            $"default_user = {user}",
            $"default_pass = {password}",
            "disk_free_limit.absolute = 200MB",
            "cluster_partition_handling = pause_minority",
            "cluster_formation.peer_discovery_backend = classic_config",
            .. cluster.Select((node, number) => $"cluster_formation.classic_config.nodes.{number + 1} = {node}"),
        ]);
    }

    /// <summary>Starts it with its data.</summary>
    /// <exception cref="FileNotFoundException">The package is not installed.</exception>
    public void Start()
    {
        if (!File.Exists(Path.Combine(Programs, "rabbitmq-server")))
            throw new FileNotFoundException($"{Programs}/rabbitmq-server is missing: this scenario starts three nodes of the distribution's package (deploy/local/install-packages rabbitmq-server)");
        _process = Process.Start(Prepared("rabbitmq-server"))!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Whether a client gets in.</summary>
    public async Task<bool> ServesAsync(string address, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory { Uri = new Uri(address), Port = port, AutomaticRecoveryEnabled = false, RequestedConnectionTimeout = TimeSpan.FromSeconds(5) };
        await using var connection = await factory.CreateConnectionAsync(cancellationToken);
        return connection.IsOpen;
    }

    /// <summary>Cuts it off from the other nodes, and those from it, while its clients stay connected: a link that is down.</summary>
    public Task DisconnectAsync(CancellationToken cancellationToken) =>
        EvaluateAsync("[begin erlang:set_cookie(N, apart), erlang:disconnect_node(N) end || N <- nodes()].", cancellationToken);

    /// <summary>The link is up again.</summary>
    public Task ReconnectAsync(string cookie, IEnumerable<string> others, CancellationToken cancellationToken) =>
        EvaluateAsync($"[erlang:set_cookie(N, '{cookie}') || N <- [{string.Join(", ", others)}]].", cancellationToken);

    /// <summary>How many nodes it sees running with it, by its own account.</summary>
    public async Task<int> SeesAsync(CancellationToken cancellationToken)
    {
        var answer = await EvaluateAsync("length(rabbit_mnesia:cluster_nodes(running)).", cancellationToken);
        return int.TryParse(answer.Trim(), out var nodes) ? nodes : 0;
    }

    public string LogTail()
    {
        var log = Path.Combine(folder, "log", $"{Name}.log");
        return File.Exists(log) ? string.Join('\n', File.ReadLines(log).TakeLast(30)) : "(no log)";
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    private async Task<string> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Prepared("rabbitmqctl", "-n", Name, "eval", expression))!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var answer = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? answer : throw new InvalidOperationException($"rabbitmqctl eval on {Name}: {answer}{await errors}");
    }

    // The whole environment: nothing of an installed service's configuration is read.
    private ProcessStartInfo Prepared(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Programs, program), arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        var path = start.Environment["PATH"];
        start.Environment.Clear();
        foreach (var (variable, value) in new (string, string)[]
        {
            ("PATH", $"{Programs}:{path}"), ("LANG", "C.UTF-8"), ("HOME", folder), ("RUNNING_UNDER_SYSTEMD", "true"),
            ("ERL_EPMD_PORT", $"{epmd}"), ("ERL_EPMD_ADDRESS", "127.0.0.1"), ("RABBITMQ_NODENAME", Name), ("RABBITMQ_DIST_PORT", $"{distribution}"),
            ("RABBITMQ_CONF_ENV_FILE", Path.Combine(folder, "none")), ("RABBITMQ_CONFIG_FILE", Path.Combine(folder, "rabbitmq.conf")),
            ("RABBITMQ_ADVANCED_CONFIG_FILE", Path.Combine(folder, "advanced.config")), ("RABBITMQ_ENABLED_PLUGINS_FILE", Path.Combine(folder, "enabled_plugins")),
            ("RABBITMQ_MNESIA_BASE", Path.Combine(folder, "mnesia")), ("RABBITMQ_LOG_BASE", Path.Combine(folder, "log")),
            ("RABBITMQ_PLUGINS_EXPAND_DIR", Path.Combine(folder, "plugins")), ("RABBITMQ_GENERATED_CONFIG_DIR", Path.Combine(folder, "generated")),
            ("RABBITMQ_PID_FILE", Path.Combine(folder, "pid")),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none"),
        })
            start.Environment[variable] = value;
        return start;
    }
}
