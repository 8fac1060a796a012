using Ingestion.Testing.Providers;

namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>What one measurement runs on: a folder, an empty database and a virtual host of its own, and the real worker over them.</summary>
internal sealed class MeasuredService : IAsyncDisposable
{
    private readonly ITestServers _servers;
    private readonly string _folder;
    private readonly string _broker;

    private MeasuredService(ITestServers servers, string folder, string postgres, string broker, WorkerProcess worker)
    {
        _servers = servers;
        _folder = folder;
        _broker = broker;
        Postgres = postgres;
        Worker = worker;
    }

    /// <summary>The folder that it watches.</summary>
    public string Drop => Path.Combine(_folder, "drop");

    /// <summary>A folder beside it, from which a rename drops.</summary>
    public string Waiting => Path.Combine(_folder, "waiting");

    /// <summary>Its database; it stays until the servers go.</summary>
    public string Postgres { get; }

    /// <summary>The worker, not yet started.</summary>
    public WorkerProcess Worker { get; }

    /// <summary>Makes it below <paramref name="root"/> and migrates its database.</summary>
    public static async Task<MeasuredService> CreateAsync(string executable, ITestServers servers, string root, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, $"run-{Guid.NewGuid():N}")).FullName;
        var drop = Directory.CreateDirectory(Path.Combine(folder, "drop")).FullName;
        var postgres = await servers.CreateDatabaseAsync(cancellationToken);
        var broker = await servers.CreateVirtualHostAsync(cancellationToken);
        var worker = new WorkerProcess(
            executable,
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Postgres"] = postgres,
                ["ConnectionStrings__RabbitMq"] = broker,
                ["Watcher__Folder"] = drop,
                ["Watcher__Archive"] = Path.Combine(folder, "archive"),
                ["Watcher__Rejected"] = Path.Combine(folder, "rejected"),
            },
            Path.Combine(folder, "worker.log"));
        await worker.RunAsync("migrate", cancellationToken);
        return new(servers, folder, postgres, broker, worker);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        // Left behind, each adds to what the broker does in later runs: after some fifty it took 2.5 ms an article instead of 0.6.
        await _servers.DeleteVirtualHostAsync(_broker);
        Directory.Delete(_folder, recursive: true);
    }
}
