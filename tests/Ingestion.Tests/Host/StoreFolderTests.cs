using Ingestion.Host;
using Ingestion.Host.Commands;
using Ingestion.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ingestion.Tests.Host;

public sealed class StoreFolderTests
{
    [Fact]
    public void It_lies_beside_the_archive_unless_it_is_named()
    {
        StoreFolder.Of(Settings(("Watcher:Folder", "/data/drop"))).ShouldBe("/data/store");
        StoreFolder.Of(Settings(("Watcher:Folder", "/data/drop"), ("Watcher:Archive", "/kept/archive"))).ShouldBe("/kept/store");
        StoreFolder.Of(Settings(("Watcher:Folder", "/data/drop"), ("Messaging:Store", "/share/bodies"))).ShouldBe("/share/bodies");
        StoreFolder.Of(Settings()).ShouldBeNull();
    }

    [Fact]
    public void It_must_not_lie_where_files_are_dropped() =>
        Should.Throw<FormatException>(() => StoreFolder.Of(Settings(("Watcher:Folder", "/data/drop"), ("Messaging:Store", "/data/drop/store"))))
            .Message.ShouldStartWith("Messaging:Store: /data/drop/store lies in the watched folder /data/drop");

    [Fact]
    public void A_stage_that_cannot_know_where_it_is_does_not_start()
    {
        Should.Throw<FormatException>(() => new ServiceCollection().AddStoreFolder(Settings(), Role.Cleaner)).Message.ShouldStartWith("Messaging:Store:");
        Should.NotThrow(() => new ServiceCollection().AddStoreFolder(Settings(), Role.Dashboard));
    }

    [Fact]
    public void The_messaging_is_told()
    {
        using var services = new ServiceCollection().AddStoreFolder(Settings(("Watcher:Folder", "/data/drop")), Role.All).BuildServiceProvider();
        services.GetRequiredService<IOptions<MessagingOptions>>().Value.Store.ShouldBe("/data/store");
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build();
}
