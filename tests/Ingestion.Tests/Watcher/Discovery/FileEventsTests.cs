using System.Diagnostics;
using Ingestion.Testing;
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
        using var events = new FileEvents(folder, () => { }, TimeProvider.System, _log);
        events.Listen().ShouldBeFalse();
        events.Listen().ShouldBeFalse();
        _log.Texts(1013).ShouldHaveSingleItem().ShouldContain("fs.inotify.max_user_watches");
        Directory.CreateDirectory(folder);
        events.Reset(); // as when a folder has come back
        events.Listen().ShouldBeTrue();
        Directory.Delete(folder);
    }

    /// <summary>
    /// Regression: a subfolder that may not be listened to (a limit, missing rights) started the events anew at once, was refused again, and
    /// so on without rest, a line in the log each time.
    /// </summary>
    [Fact]
    public void A_refused_subfolder_is_said_once_and_the_rest_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("events-").FullName;
        var time = new SetClock();
        using var events = new FileEvents(folder, () => { }, time, _log);
        events.Listen().ShouldBeTrue();
        for (var subfolder = 0; subfolder < 3; subfolder++) events.Lose(new IOException("the user limit on watches has been reached"));
        _log.Texts(1015).ShouldHaveSingleItem().ShouldContain("the user limit on watches");
        _log.Texts(1012).ShouldBeEmpty();
        (events.IsListening, events.IsBroken, events.TakeMissed()).ShouldBe((true, false, true));
        events.Listen().ShouldBeTrue();
        events.Lose(new IOException("again"));
        _log.Texts(1015).ShouldHaveSingleItem();

        time.Timestamp += (long)(FileEvents.Retry.TotalSeconds * time.TimestampFrequency);
        events.Listen().ShouldBeTrue("it is asked again, and nothing refuses now");
        events.Lose(new IOException("another time"));
        _log.Texts(1015).Count().ShouldBe(2);
        Directory.Delete(folder);
    }

    [Fact]
    public void An_overflow_starts_the_events_anew()
    {
        var folder = Directory.CreateTempSubdirectory("events-").FullName;
        using var events = new FileEvents(folder, () => { }, TimeProvider.System, _log);
        events.Listen().ShouldBeTrue();
        events.Lose(new InternalBufferOverflowException("too many"));
        events.IsBroken.ShouldBeTrue();
        _log.Texts(1012).ShouldHaveSingleItem();
        events.Listen().ShouldBeTrue();
        (events.IsBroken, events.TakeMissed(), events.Overflows).ShouldBe((false, true, 1L));
        Directory.Delete(folder);
    }

    /// <summary>More creates than are remembered between two looks: what is dropped is known to be missing.</summary>
    [Fact]
    public async Task More_events_than_are_remembered_ask_for_a_look_through_the_folder()
    {
        var folder = Directory.CreateTempSubdirectory("events-").FullName;
        using var events = new FileEvents(folder, () => { }, TimeProvider.System, _log);
        events.Listen().ShouldBeTrue();
        for (var number = 0; number < 9000; number++) await File.WriteAllBytesAsync(Path.Combine(folder, $"{number}"), []);
        var watch = Stopwatch.StartNew();
        while (!events.TakeMissed() && watch.Elapsed.TotalSeconds < 20) await Task.Delay(20);
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(20);
        events.Next().ShouldNotBeNull();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class SetClock : TimeProvider
    {
        internal long Timestamp { get; set; } = 1;

        public override long GetTimestamp() => Timestamp;
    }
}
