using System.ComponentModel.DataAnnotations;

namespace Ingestion.Cleaner;

/// <summary>Limits and switches of the cleaner (configuration section <c>Cleaner</c>).</summary>
public sealed class CleanerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Cleaner";

    /// <summary>Largest input in bytes; anything above is rejected as <c>too-large</c>. 1 KiB to 256 MiB, default 16 MiB.</summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Fewest words of a body; anything below is rejected as <c>too-short</c>. 0 to 1,000, default 8.</summary>
    [Range(0, 1000)]
    public int MinWords { get; set; } = 8;

    /// <summary>Deepest nesting of elements that is followed; deeper ones hang on the last. 16 to 4,096, default 512.</summary>
    [Range(16, 4096)]
    public int MaxDepth { get; set; } = 512;

    /// <summary>Most nodes of one page's tree; the rest of the page is not read. 1,000 to 10,000,000, default 400,000.</summary>
    [Range(1000, 10_000_000)]
    public int MaxNodes { get; set; } = 400_000;

    /// <summary>Most blocks (lines, paragraphs) of one file that are looked at; the rest is removed as <c>beyond-limit</c>. 100 to 1,000,000, default 20,000.</summary>
    [Range(100, 1_000_000)]
    public int MaxBlocks { get; set; } = 20_000;

    /// <summary>Longest time one file may take in the worker, in milliseconds, before it is tried alone in a process of its own. 100 to 600,000, default 10,000.</summary>
    [Range(100, 600_000)]
    public int MaxMilliseconds { get; set; } = 10_000;

    /// <summary>Most articles read from one feed or list. 1 to 100,000, default 1,000.</summary>
    [Range(1, 100_000)]
    public int MaxArticles { get; set; } = 1000;
}
