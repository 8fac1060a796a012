using Ingestion.Watcher.Pressure;

namespace Ingestion.Tests.Watcher.Pressure;

public sealed class FreeDiskTests
{
    [Fact]
    public void A_folder_that_is_not_there_yet_has_the_room_of_the_nearest_one_above_it() =>
        FreeDisk.At(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "archive")).ShouldNotBeNull().ShouldBeGreaterThan(0);
}
