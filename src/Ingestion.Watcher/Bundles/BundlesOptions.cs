using System.ComponentModel.DataAnnotations;

namespace Ingestion.Watcher.Bundles;

/// <summary>Bounds of what a dropped archive may hold, section <c>Watcher:Bundles</c>. An entry may be as large as <c>Watcher:MaxFileSize</c>.</summary>
public sealed class BundlesOptions
{
    /// <summary>The largest bundle that is opened, in bytes as it lies in the folder. Default 1 GiB, 1 KiB to 1 TiB.</summary>
    [Range(1024L, 1L << 40)]
    public long MaxSize { get; set; } = 1L << 30;

    /// <summary>The most bytes a bundle may unpack to, all layers together. Default 8 GiB, 1 KiB to 16 TiB.</summary>
    [Range(1024L, 1L << 44)]
    public long MaxUnpacked { get; set; } = 8L << 30;

    /// <summary>How many times its own size a bundle may unpack to, beyond the first 10 MiB. Default 200, 2 to 10,000.</summary>
    [Range(2, 10_000)]
    public int MaxRatio { get; set; } = 200;

    /// <summary>The most entries. Default 100,000, 1 to 10,000,000.</summary>
    [Range(1, 10_000_000)]
    public int MaxEntries { get; set; } = 100_000;

    /// <summary>How many archives deep an entry may lie; compression around an archive does not count. Default 2, 1 to 8.</summary>
    [Range(1, 8)]
    public int MaxDepth { get; set; } = 2;
}
