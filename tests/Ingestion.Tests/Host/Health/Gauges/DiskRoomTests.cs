using Ingestion.Host.Health.Gauges;

namespace Ingestion.Tests.Host.Health.Gauges;

public sealed class DiskRoomTests
{
    [Fact]
    public void A_folder_that_is_not_there_yet_has_the_room_of_the_nearest_one_above_it()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "archive");
        var room = DiskRoom.Of(folder).ShouldNotBeNull();
        room.Folder.ShouldBe(folder);
        room.FreeBytes.ShouldBeGreaterThan(0);
    }
}
