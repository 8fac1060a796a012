using Ingestion.Messaging.Bodies;

namespace Ingestion.Tests.Messaging.Bodies;

public sealed class StoreProbeTests : IDisposable
{
    private readonly StoreRig _rig = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_store_that_can_be_written_is_well_and_nothing_stays_of_the_look()
    {
        (await new StoreProbe(_rig.Store).CheckAsync(Token)).ShouldBeNull();
        Directory.EnumerateFileSystemEntries(_rig.Folder).Select(Path.GetFileName).ShouldBe([BodyStore.Marker]);
    }

    [Fact]
    public async Task One_that_is_not_mounted_is_away_with_its_name()
    {
        File.Delete(Path.Combine(_rig.Folder, BodyStore.Marker));
        (await new StoreProbe(_rig.Store).CheckAsync(Token)).ShouldNotBeNull().ShouldContain(_rig.Folder);
    }
}
