using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Ingestion.Testing;
using Ingestion.Watcher;
using Microsoft.Extensions.DependencyInjection;

namespace Ingestion.Tests.Watcher.Rig;

/// <summary>A watcher on a real temporary folder, with the ledger, the lock and the broker in memory.</summary>
internal sealed class WatchRig : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private CancellationTokenSource? _stop;
    private Task? _running;

    internal WatchRig(Action<WatcherOptions>? configure = null, string? root = null)
    {
        Root = root ?? Directory.CreateTempSubdirectory("watch-").FullName;
        Options = new WatcherOptions
        {
            Folder = Path.Combine(Root, "drop"),
            Settle = TimeSpan.FromMilliseconds(60),
            Rescan = TimeSpan.FromMilliseconds(300),
            VanishedAfter = TimeSpan.FromMilliseconds(300),
            MinFreeDisk = 0,
        };
        configure?.Invoke(Options);
        Directory.CreateDirectory(Drop);
        Publisher = new MemoryPublisher(Ledger);
        Status = new FolderStatus(Folder, TimeProvider.System, Log);
        var all = new WatcherStatus();
        all.Add(Status);
        Metrics = new WatcherMetrics(_services.GetRequiredService<IMeterFactory>(), all);
    }

    internal string Root { get; }

    internal WatcherOptions Options { get; }

    internal WatchedFolder Folder => WatchedFolder.From(Options)[0];

    internal string Drop => Path.Combine(Root, "drop");

    internal string Archive => Folder.Archive;

    internal string Rejected => Folder.Rejected;

    internal MemoryLedger Ledger { get; } = new();

    internal MemoryLeases Leases { get; init; } = new();

    internal MemoryPublisher Publisher { get; }

    internal ListLogger Log { get; } = new();

    internal FolderStatus Status { get; }

    internal WatcherMetrics Metrics { get; }

    internal WatchRig Start()
    {
        _stop = new CancellationTokenSource();
        var world = new WatcherWorld(Ledger, Ledger, Leases, Publisher, Publisher, TimeProvider.System);
        _running = Task.Run(() => new FolderWatch(Folder, Options, world, Status, Metrics, Log).RunAsync(_stop.Token));
        return this;
    }

    internal async Task<WatchRig> WatchAsync()
    {
        Start();
        await Until(() => Status.State == FolderState.Watching, "watching");
        return this;
    }

    internal async Task StopAsync()
    {
        if (_stop is null)
            return;
        await _stop.CancelAsync();
        await _running!.WaitAsync(TimeSpan.FromSeconds(20));
        _stop.Dispose();
        _stop = null;
    }

    internal string Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    internal string Put(string path, byte[] bytes)
    {
        var full = Path.Combine(Drop, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    internal IReadOnlyList<string> Left => Listed(Drop);

    internal IReadOnlyList<string> Archived => Directory.Exists(Archive) ? [.. Listed(Archive).Where(path => !path.EndsWith("manifest.jsonl", StringComparison.Ordinal))] : [];

    /// <summary>What lies there; a reason that is being written is not there yet.</summary>
    internal IReadOnlyList<string> RejectedFiles => Directory.Exists(Rejected) ? [.. Listed(Rejected).Where(path => !path.EndsWith(".part", StringComparison.Ordinal))] : [];

    /// <summary>Waits until it is so; the watcher's log is in the failure.</summary>
    internal async Task Until(Func<bool> isSo, string what, double seconds = 15)
    {
        var watch = Stopwatch.StartNew();
        while (!isSo())
        {
            if (watch.Elapsed.TotalSeconds > seconds)
                Assert.Fail($"not within {seconds} s: {what}\n{Status.State} {Status.Reason}\n{string.Join('\n', Log.Lines.TakeLast(30).Select(line => line.Text))}");
            await Task.Delay(10);
        }
    }

    /// <summary>The sign that the service goes on: a good file is taken, stored and archived.</summary>
    internal async Task StoresAGoodFile()
    {
        var name = $"good-{Guid.NewGuid():N}.txt";
        Put(name, "A good article follows every bad file.");
        await Until(() => Ledger.Rows.Any(row => row.Seen.Path == name && row.MovedTo is not null), "the good file is stored and archived");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Metrics.Dispose();
        await _services.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    private static IReadOnlyList<string> Listed(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];
}
