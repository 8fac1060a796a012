using System.Diagnostics;
using Ingestion.Contracts.Ledger;
using Ingestion.Contracts.Publishing;
using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingestion.Tests.Watcher;

public sealed class WatcherServiceTests
{
    [Fact]
    public async Task Every_folder_of_the_options_is_watched_and_a_missing_one_holds_no_other_up()
    {
        var root = Directory.CreateTempSubdirectory("watch-").FullName;
        var ledger = new MemoryLedger();
        var publisher = new MemoryPublisher(ledger);
        string[] folders = [Path.Combine(root, "a"), Path.Combine(root, "b"), Path.Combine(root, "missing")];
        foreach (var folder in folders[..2]) Directory.CreateDirectory(folder);
        await using var services = Services(ledger, publisher, new()
        {
            ["Watcher:Folder"] = folders[0], ["Watcher:Folders:0"] = folders[1], ["Watcher:Folders:1"] = folders[2], ["Watcher:Settle"] = "0", ["Watcher:MinFreeDisk"] = "0",
        });
        var service = services.GetServices<IHostedService>().Single();
        await service.StartAsync(CancellationToken.None);
        foreach (var folder in folders[..2]) await File.WriteAllTextAsync(Path.Combine(folder, "x.txt"), folder);

        var watch = Stopwatch.StartNew();
        while (ledger.Rows.Count(row => row.MovedTo is not null) < 2 && watch.Elapsed.TotalSeconds < 20) await Task.Delay(20);
        ledger.Rows.Select(row => row.Seen.Folder).Order(StringComparer.Ordinal).ShouldBe(folders[..2]);
        Directory.GetFiles(Path.Combine(root, "archive"), "x~*.txt", SearchOption.AllDirectories).Length.ShouldBe(2, "one archive beside all of them");
        var status = services.GetRequiredService<WatcherStatus>();
        status.Folders.Count.ShouldBe(3);
        status.Folders.Single(folder => folder.Folder.Path == folders[2]).Cause.ShouldBe(PauseCause.Folder);
        status.IsReady.ShouldBeFalse();
        await service.StopAsync(CancellationToken.None);
        Directory.Delete(root, recursive: true);
    }

    private static ServiceProvider Services(MemoryLedger ledger, MemoryPublisher publisher, Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IFileLedger>(ledger).AddSingleton<IBundleLedger>(ledger).AddSingleton<IFolderLeases>(new MemoryLeases());
        services.AddSingleton<IArticlePublisher>(publisher).AddSingleton<IPipelineDepth>(publisher);
        return services.AddWatcher(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
    }
}
