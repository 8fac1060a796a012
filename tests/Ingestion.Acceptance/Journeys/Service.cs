using Ingestion.Acceptance.Database;
using Ingestion.Testing;
using Ingestion.Testing.Providers;

namespace Ingestion.Acceptance.Journeys;

/// <summary>The whole service for one test: a database, a virtual host, folders and a worker process of its own, or several.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly List<WorkerProcess> _more = [];

    private Service(ITestServers servers, string root, string postgres, string rabbit, Dictionary<string, string> environment)
    {
        Servers = servers;
        Root = root;
        Rows = new Rows(postgres);
        RabbitMq = rabbit;
        Worker = new WorkerProcess(environment, Path.Combine(root, "worker.log"));
    }

    public ITestServers Servers { get; }

    public string Root { get; }

    public string Drop => Path.Combine(Root, "drop");

    public string Archive => Path.Combine(Root, "archive");

    public string Rejected => Path.Combine(Root, "rejected");

    public string RabbitMq { get; }

    public Rows Rows { get; }

    public WorkerProcess Worker { get; }

    /// <summary>Takes a fresh, migrated database and starts the worker.</summary>
    public static async Task<Service> StartAsync(ServersFixture fixture, CancellationToken cancellationToken, bool embedded = false, params (string Name, string Value)[] settings)
    {
        var service = await PrepareAsync(fixture, cancellationToken, embedded, settings);
        await service.Worker.StartAsync(cancellationToken);
        return service;
    }

    /// <summary>The same, with a worker that has not been started.</summary>
    public static async Task<Service> PrepareAsync(ServersFixture fixture, CancellationToken cancellationToken, bool embedded = false, params (string Name, string Value)[] settings)
    {
        var servers = await fixture.StartedAsync(cancellationToken);
        var root = Directory.CreateTempSubdirectory("ingestion-journey-").FullName;
        var postgres = await MigratedDatabase.CopyAsync(fixture);
        var rabbit = await servers.CreateVirtualHostAsync(cancellationToken);
        var environment = new Dictionary<string, string>
        {
            ["ConnectionStrings__Postgres"] = postgres,
            ["Watcher__Folder"] = Path.Combine(root, "drop"),
            ["Watcher__Archive"] = Path.Combine(root, "archive"),
            ["Watcher__Rejected"] = Path.Combine(root, "rejected"),
        };
        if (embedded) environment["Messaging__Transport"] = "Embedded";
        else environment["ConnectionStrings__RabbitMq"] = rabbit;
        foreach (var (name, value) in settings) environment[name] = value;
        Directory.CreateDirectory(environment["Watcher__Folder"]);
        return new Service(servers, root, postgres, rabbit, environment);
    }

    /// <summary>Another worker on the same folders and servers, not started yet.</summary>
    /// <param name="role">What it does, as after <c>--role</c>; everything when null.</param>
    /// <param name="settings">Where it differs from the first one.</param>
    public WorkerProcess AddWorker(string? role = null, params (string Name, string Value)[] settings)
    {
        var environment = new Dictionary<string, string>(Worker.Environment);
        foreach (var (name, value) in settings) environment[name] = value;
        var worker = new WorkerProcess(environment, Path.Combine(Root, $"worker-{_more.Count + 2}.log")) { Role = role };
        _more.Add(worker);
        return worker;
    }

    /// <summary>The ends of the logs of all workers.</summary>
    public string LogTails(int lines) => string.Join("\n", new[] { Worker }.Concat(_more).Select((worker, number) => $"log of worker {number + 1}:\n{worker.LogTail(lines)}"));

    /// <summary>Drops a file the way a careful program does: written beside, then renamed into place.</summary>
    public void DropFile(string name, byte[] content)
    {
        var target = Path.Combine(Drop, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var partial = Path.Combine(Root, $"{Guid.NewGuid():N}.part");
        File.WriteAllBytes(partial, content);
        File.Move(partial, target, overwrite: true);
    }

    public void DropFile(string name, string content) => DropFile(name, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>Drops <paramref name="count"/> of <see cref="OwnArticles.Numbered"/>, beginning with number <paramref name="from"/>, as the source 'works'.</summary>
    public void DropNumbered(int from, int count)
    {
        for (var number = from; number < from + count; number++) DropFile($"works/{number}.txt", OwnArticles.Numbered(number));
    }

    /// <summary>Waits until nothing is in flight and the drop folder holds no file.</summary>
    public async Task UntilSettledAsync(long files, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await Waiting.UntilAsync(
                $"{files} files to be settled and moved",
                async token => (
                    Settled: await Rows.CountAsync("ops.file where outcome <> 'in_flight'", token),
                    Waiting: await Rows.CountAsync("ops.file where outcome = 'in_flight' or moved_at is null", token),
                    Left: Directory.EnumerateFiles(Drop, "*", SearchOption.AllDirectories).Count()),
                state => state.Settled >= files && state.Waiting == 0 && state.Left == 0,
                patience,
                cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{LogTails(40)}", late);
        }
    }

    /// <summary>Waits until so many dropped files are moved, a bundle being one of them, and nothing is under way, no entry either.</summary>
    public async Task UntilMovedAsync(long files, CancellationToken cancellationToken)
    {
        try
        {
            await Waiting.UntilAsync(
                $"{files} files to be settled and moved",
                async token => (
                    Moved: await Rows.CountAsync("ops.file where parent_id is null and moved_at is not null", token),
                    Waiting: await Rows.CountAsync("ops.file where outcome = 'in_flight'", token)),
                state => state.Moved == files && state.Waiting == 0,
                TimeSpan.FromSeconds(180),
                cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\nworker log:\n{Worker.LogTail(40)}", late);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _more.Prepend(Worker)) await worker.DisposeAsync();
        try
        {
            await Servers.DeleteVirtualHostAsync(RabbitMq);
        }
        catch (HttpRequestException)
        {
            // The broker may be the one that the test took away; a leftover virtual host must not hide why the test failed.
        }

        // Not Directory.Delete: it cannot name what is no UTF-8.
        using var remove = System.Diagnostics.Process.Start("rm", ["-rf", "--", Root]);
        await remove.WaitForExitAsync();
    }
}
