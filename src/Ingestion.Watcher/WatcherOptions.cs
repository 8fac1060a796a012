using System.ComponentModel.DataAnnotations;
using Ingestion.Watcher.Bundles;

namespace Ingestion.Watcher;

/// <summary>Settings of the watcher, section <c>Watcher</c>.</summary>
public sealed class WatcherOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Watcher";

    /// <summary>The folder that is watched. Required unless <see cref="Folders"/> names some.</summary>
    public string? Folder { get; set; }

    /// <summary>Further folders, each watched on its own, with the same settings.</summary>
    public IList<string> Folders { get; } = [];

    /// <summary>Where settled files go. Default: <c>archive</c> beside the watched folder.</summary>
    public string? Archive { get; set; }

    /// <summary>Where rejected and quarantined files go, each with its reason. Default: <c>rejected</c> beside the watched folder.</summary>
    public string? Rejected { get; set; }

    /// <summary>How long a file must be unchanged before it is taken. Default 500 ms, 0 to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Settle { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often the whole folder is looked through, because events may be lost. Default 5 s, 50 ms to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "1.00:00:00")]
    public TimeSpan Rescan { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>No file events at all, only the rescan: for shares where they never come. Default false.</summary>
    public bool Polling { get; set; }

    /// <summary>
    /// Where set (".done", say), <c>NAME</c> is taken only when <c>NAME.done</c> lies beside it, and then at once; the marker is deleted
    /// when the file is settled. Default none.
    /// </summary>
    public string? DoneMarker { get; set; }

    /// <summary>The order in which waiting files are taken. Default as listed.</summary>
    public TakeOrder Order { get; set; } = TakeOrder.Listed;

    /// <summary>What becomes of settled files. Default archive.</summary>
    public AfterSettled After { get; set; } = AfterSettled.Archive;

    /// <summary>The largest file that is taken, in bytes. Default 8 MiB, 1 byte to 64 MiB, because it is held in memory.</summary>
    [Range(1L, 64L * 1024 * 1024)]
    public long MaxFileSize { get; set; } = 8L * 1024 * 1024;

    /// <summary>The most files in one message. Default 16, 1 to 1,000: each stage holds whole envelopes in memory (decision 0023).</summary>
    [Range(1, 1000)]
    public int EnvelopeItems { get; set; } = 16;

    /// <summary>The most bytes of bodies in one message, unless one file alone is larger. Default 512 KiB, 1 KiB to 16 MiB.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int EnvelopeBytes { get; set; } = 512 * 1024;

    /// <summary>The most files between folder and outcome. Default 4,096, 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int InFlight { get; set; } = 4096;

    /// <summary>Nothing more is taken once the deepest queue holds so many messages. Default 1,000, 1 to 1,000,000.</summary>
    [Range(1L, 1_000_000L)]
    public long HighWater { get; set; } = 1000;

    /// <summary>Taking goes on once it holds no more than so many. Default 500; less than <see cref="HighWater"/>.</summary>
    [Range(0L, 1_000_000L)]
    public long LowWater { get; set; } = 500;

    /// <summary>Nothing more is taken with less than so many bytes free for the archive. Default 64 MiB; 0 turns it off.</summary>
    [Range(0L, long.MaxValue)]
    public long MinFreeDisk { get; set; } = 64L * 1024 * 1024;

    /// <summary>A file in flight for so long while the queues are empty is published again. Default 60 s, 1 s to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Republish { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long a file whose message was never confirmed may be missing before it is given up as vanished: a share may come back.
    /// Default 10 s, 0 to 1 day.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan VanishedAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The source label of files that lie directly in the folder. Default <c>default</c>.</summary>
    [Required(AllowEmptyStrings = false), StringLength(200)]
    public string DefaultSource { get; set; } = "default";

    /// <summary>How long the archive's days are kept; null keeps them for good. Default null, 1 day to 100 years.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36525.00:00:00")]
    public TimeSpan? KeepArchive { get; set; }

    /// <summary>How long the days of the rejected folder are kept; null keeps them for good. Default null, 1 day to 100 years.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36525.00:00:00")]
    public TimeSpan? KeepRejected { get; set; }

    /// <summary>Bounds of what a dropped archive may hold.</summary>
    public BundlesOptions Bundles { get; } = new();
}
