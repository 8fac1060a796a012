using System.Globalization;

namespace Ingestion.Host.Commands.Doctor;

/// <summary>Judges what the doctor measured.</summary>
internal static class DoctorPolicy
{
    private const int OldestPostgres = 150000;
    private const long FewWatches = 8192;
    private const long GiB = 1024L * 1024 * 1024;
    private const long SmallBuffers = 128 * 128;
    private static readonly Version OldestRabbitMq = new(3, 10);

    /// <summary>PostgreSQL's <c>server_version_num</c>: 15 or later.</summary>
    public static Finding Postgres(int versionNumber, string version) => versionNumber >= OldestPostgres
        ? new(Verdict.Ok, "PostgreSQL", $"version {version}")
        : new(Verdict.Bad, "PostgreSQL", $"version {version}: 15 or later is needed; upgrade it");

    /// <summary>RabbitMQ's version: 3.10 or later.</summary>
    public static Finding RabbitMq(string? version) => version switch
    {
        { } known when Version.TryParse(known.Split('-', '+')[0], out var number) => number >= OldestRabbitMq
            ? new(Verdict.Ok, "RabbitMQ", $"version {known}")
            : new(Verdict.Bad, "RabbitMQ", $"version {known}: 3.10 or later is needed, for quorum queues with delayed retries; upgrade it"),
        _ => new(Verdict.Warn, "RabbitMQ", $"answers, but says no version ({version ?? "none"}): see to it that it is 3.10 or later"),
    };

    /// <summary>The difference between this machine's clock and the database's.</summary>
    public static Finding Clock(TimeSpan skew) => Math.Abs(skew.TotalSeconds) switch
    {
        < 2 => new(Verdict.Ok, "Clock", string.Create(CultureInfo.InvariantCulture, $"within {Math.Abs(skew.TotalSeconds):0.0} s of the database's")),
        < 60 => new(Verdict.Warn, "Clock", string.Create(CultureInfo.InvariantCulture, $"{skew.TotalSeconds:+0.0;-0.0} s against the database's: times in rows and logs will not agree; let both follow the same time server (timedatectl)")),
        _ => new(Verdict.Bad, "Clock", string.Create(CultureInfo.InvariantCulture, $"{skew.TotalSeconds:+0;-0} s against the database's: ids and partitions follow the clock; let both follow the same time server (timedatectl)")),
    };

    /// <summary>Free bytes where something is written.</summary>
    public static Finding Disk(string folder, long free, long least) => free switch
    {
        _ when free < least => new(Verdict.Bad, "Disk", string.Create(CultureInfo.InvariantCulture, $"{folder}: {free / 1048576:N0} MiB free, below Watcher:MinFreeDisk: the watcher pauses; make room")),
        < GiB => new(Verdict.Warn, "Disk", string.Create(CultureInfo.InvariantCulture, $"{folder}: {free / 1048576:N0} MiB free; make room, or set Watcher:KeepArchive and KeepRejected")),
        _ => new(Verdict.Ok, "Disk", string.Create(CultureInfo.InvariantCulture, $"{folder}: {free / GiB:N0} GiB free")),
    };

    /// <summary>How many folders may be watched: one watch a folder.</summary>
    public static Finding Inotify(long? watches, long? instances, long folders) => (watches, instances) switch
    {
        (null, _) or (_, null) => new(Verdict.Warn, "inotify", "its limits cannot be read: files are found by the rescan if events are refused"),
        ({ } most, _) when most < folders => new(Verdict.Bad, "inotify", $"{folders} folders and at most {most} watches: sysctl fs.inotify.max_user_watches={Math.Max(65536, folders * 2)}, or set Watcher:Polling"),
        ({ } most, { } some) when most < FewWatches || some < 16 => new(Verdict.Warn, "inotify", $"{most} watches, {some} instances: few if other programs watch as well; sysctl fs.inotify.max_user_watches=65536 fs.inotify.max_user_instances=128"),
        var (most, some) => new(Verdict.Ok, "inotify", $"{most} watches, {some} instances, {folders} folder(s)"),
    };

    /// <summary>A folder the service reads from or moves to; <paramref name="trouble"/> is what hindered writing in it.</summary>
    public static Finding Folder(string what, string folder, bool exists, string? trouble) => (exists, trouble) switch
    {
        (false, null) => new(Verdict.Ok, what, $"{folder}: not there yet, and can be made"),
        (true, null) => new(Verdict.Ok, what, $"{folder}: can be read and written"),
        _ => new(Verdict.Bad, what, $"{folder}: {trouble}: give the service's user the right to read and write it (chown, chmod)"),
    };

    /// <summary>
    /// Whether the server keeps enough of the database in its memory, which it does not by its own default of 128 MiB: a search of five million articles, 95th percentile, took
    /// 71 ms with it and 31 ms with 2 GiB. A quarter of the machine's memory is what PostgreSQL's manual (20.4) begins with.
    /// </summary>
    /// <param name="blocks"><c>shared_buffers</c> in blocks of 8 KiB.</param>
    /// <param name="database">How large the database is, in bytes.</param>
    public static IEnumerable<Finding> Memory(string? blocks, long database)
    {
        if (long.TryParse(blocks, CultureInfo.InvariantCulture, out var count) && count <= SmallBuffers && database > 2 * GiB)
            yield return new(Verdict.Warn, "PostgreSQL", string.Create(CultureInfo.InvariantCulture, $"shared_buffers is {count / 128} MiB and the database {database / GiB} GiB: searches read from the disk what memory could hold; set it to a quarter of the machine's memory"));
    }

    /// <summary>Settings of the database that the promise of losing nothing rests on.</summary>
    public static IEnumerable<Finding> Settings(IReadOnlyDictionary<string, string> settings)
    {
        foreach (var name in new[] { "fsync", "full_page_writes", "synchronous_commit" })
        {
            if (settings.GetValueOrDefault(name) == "off")
                yield return new(Verdict.Warn, "PostgreSQL", $"{name} is off: what was committed may be lost when the machine fails; set it on, but for tests");
        }

        if (settings.GetValueOrDefault("server_encoding") is { } encoding && encoding != "UTF8")
            yield return new(Verdict.Bad, "PostgreSQL", $"the database's encoding is {encoding}: make it anew with encoding UTF8");
    }
}
