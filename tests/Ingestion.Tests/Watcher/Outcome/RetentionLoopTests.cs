using Ingestion.Testing;
using Ingestion.Tests.Watcher.Rig;
using Ingestion.Watcher;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Tests.Watcher.Outcome;

public sealed class RetentionLoopTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 0, 30, 0, TimeSpan.Zero);

    private readonly string _root = Directory.CreateTempSubdirectory("keep-").FullName;
    private readonly ListLogger _log = new();

    [Theory]
    [InlineData(0, "2026/03/08 2026/03/09")]
    [InlineData(-1, "2026/03/07 2026/03/08 2026/03/09")] // an hour back, into the day before: a day longer, never shorter than asked
    [InlineData(1, "2026/03/08 2026/03/09")]
    public void Whole_days_that_are_older_than_asked_go(int clockHours, string kept)
    {
        foreach (var day in (string[])["2025/12/31", "2026/02/28", "2026/03/07", "2026/03/08", "2026/03/09"]) Put($"{day}/wire/a.txt");
        Loop(clockHours).DeleteOld(_root, TimeSpan.FromDays(2));
        Days().ShouldBe(kept);
        Directory.Exists(Path.Combine(_root, "2025")).ShouldBeFalse();
        _log.Texts(1050).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_no_day_is_never_touched()
    {
        foreach (var folder in (string[])["notes/2020/01", "2020/13/01", "2020/02/30", "20/1/1"]) Put($"{folder}/a.txt");
        Loop().DeleteOld(_root, TimeSpan.FromDays(1)).ShouldBe(0);
        Loop().DeleteOld(_root, null).ShouldBe(0);
        Directory.GetFiles(_root, "a.txt", SearchOption.AllDirectories).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Archive_and_rejected_are_kept_for_times_of_their_own()
    {
        var options = new WatcherOptions
        {
            Folder = Path.Combine(_root, "drop"), KeepArchive = TimeSpan.FromDays(30), KeepRejected = TimeSpan.FromDays(3),
        };
        Put("archive/2026/03/01/a.txt");
        Put("archive/2026/01/01/a.txt");
        Put("rejected/2026/03/01/a.txt");
        Put("rejected/2026/03/09/a.txt");
        using var stop = new CancellationTokenSource();
        var running = new RetentionLoop(options, new FixedTime(Now), _log).RunAsync(stop.Token);
        await stop.CancelAsync();
        await running;
        Directory.GetFiles(_root, "a.txt", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_root, path)).Order(StringComparer.Ordinal)
            .ShouldBe(["archive/2026/03/01/a.txt", "rejected/2026/03/09/a.txt"]);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private RetentionLoop Loop(int hours = 0) => new(new WatcherOptions(), new FixedTime(Now.AddHours(hours)), _log);

    private string Days() => string.Join(' ', Directory.GetFiles(_root, "a.txt", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_root, path)[..10]).Order(StringComparer.Ordinal));

    private void Put(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, path))!);
        File.WriteAllText(Path.Combine(_root, path), "text");
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
