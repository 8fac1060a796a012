using System.Diagnostics;
using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher.Discovery;

namespace Ingestion.Tests.Watcher.Discovery;

public sealed class FileEventsTests
{
    private readonly ListLogger _log = new();

    [Fact]
    public void Where_the_system_refuses_it_is_said_once_and_tried_again()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"events-{Guid.NewGuid():N}");
        using var events = new FileEvents(folder, () => { }, _log);
        events.Listen().ShouldBeFalse();
        events.Listen().ShouldBeFalse();
        _log.Texts(1013).ShouldHaveSingleItem().ShouldContain("fs.inotify.max_user_watches");
        Directory.CreateDirectory(folder);
        events.Listen().ShouldBeTrue();
        Directory.Delete(folder);
    }

    /// <summary>More creates than are remembered between two looks: what is dropped is known to be missing.</summary>
    [Fact]
    public async Task More_events_than_are_remembered_ask_for_a_look_through_the_folder()
    {
        var folder = Directory.CreateTempSubdirectory("events-").FullName;
        using var events = new FileEvents(folder, () => { }, _log);
        events.Listen().ShouldBeTrue();
        for (var number = 0; number < 9000; number++) await File.WriteAllBytesAsync(Path.Combine(folder, $"{number}"), []);
        var watch = Stopwatch.StartNew();
        while (!events.TakeMissed() && watch.Elapsed.TotalSeconds < 20) await Task.Delay(20);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(20);
        events.Next().ShouldNotBeNull();
        Directory.Delete(folder, recursive: true);
    }
}
