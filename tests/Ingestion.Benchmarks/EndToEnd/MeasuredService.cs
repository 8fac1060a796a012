namespace Ingestion.Benchmarks.EndToEnd;

/// <summary>What one measurement runs on: a folder, an empty database and a virtual host of its own, and the real worker over them.</summary>
internal sealed class MeasuredService : IAsyncDisposable
{
    private readonly string _folder;
    private readonly BorrowedVirtualHost _broker;

    private MeasuredService(string folder, string postgres, BorrowedVirtualHost broker, WorkerProcess worker)
    {
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

    /// <summary>Makes it on <paramref name="bench"/> and migrates its database.</summary>
    public static async Task<MeasuredService> CreateAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(bench.Root, $"run-{Guid.NewGuid():N}")).FullName;
        var drop = Directory.CreateDirectory(Path.Combine(folder, "drop")).FullName;
        var postgres = await bench.Servers.CreateDatabaseAsync(cancellationToken);
        var broker = await BorrowedVirtualHost.TakeAsync(bench.Servers, cancellationToken);
        var worker = new WorkerProcess(
            bench.Executable,
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Postgres"] = postgres,
                ["ConnectionStrings__RabbitMq"] = broker.Address,
                ["Watcher__Folder"] = drop,
                ["Watcher__Archive"] = Path.Combine(folder, "archive"),
                ["Watcher__Rejected"] = Path.Combine(folder, "rejected"),
            },
            Path.Combine(folder, "worker.log"));
        await worker.RunAsync("migrate", cancellationToken);
        return new(folder, postgres, broker, worker);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        await _broker.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
