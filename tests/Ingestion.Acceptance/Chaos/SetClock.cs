using Ingestion.Acceptance.Journeys;

namespace Ingestion.Acceptance.Chaos;

/// <summary>
/// The wall clock of a worker process, moved while it runs (Debian's package faketime). Its monotonic clock and the files' times stay true,
/// as they do when an administrator sets a machine's clock.
/// </summary>
internal sealed class SetClock(string file)
{
    /// <summary>Puts a worker that has not been started under such a clock; the test is skipped where the library is not installed.</summary>
    public static SetClock Of(Service service)
    {
        var library = Directory.Exists("/usr/lib") ? Directory.EnumerateFiles("/usr/lib", "libfaketimeMT.so.1", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 2 }).FirstOrDefault() : null;
        Assert.SkipWhen(library is null, "the package faketime is not installed");
        var clock = new SetClock(Path.Combine(service.Root, "clock"));
        clock.Move("+0");
        service.Worker.Through =
        [
            "env", $"LD_PRELOAD={library}", $"FAKETIME_TIMESTAMP_FILE={Path.Combine(service.Root, "clock")}", "FAKETIME_CACHE_DURATION=1",
            "FAKETIME_DONT_FAKE_MONOTONIC=1", "DONT_FAKE_MONOTONIC=1", "NO_FAKE_STAT=1",
        ];
        return clock;
    }

    /// <summary>Moves it: <c>+1h</c>, <c>-1h</c>; counts within two seconds and a half.</summary>
    public void Move(string offset)
    {
        File.WriteAllText(file + ".part", offset + "\n");
        File.Move(file + ".part", file, overwrite: true);
    }
}
