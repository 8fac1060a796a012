using System.Globalization;
using Ingestion.Contracts.Articles;

namespace Ingestion.Cleaner;

/// <summary>What is refused before any work.</summary>
internal static class InputLimits
{
    /// <summary>The rejection of a file with nothing in it.</summary>
    public static Rejected Empty { get; } = new(RejectionReason.Empty, "The file holds nothing but white space. Check the scraper that wrote it.");

    /// <summary>The rejection of a file whose time is spent.</summary>
    public static Rejected TimedOut(CleanerOptions options) => new(RejectionReason.Timeout, string.Create(CultureInfo.InvariantCulture,
        $"The file was not cleaned within {options.MaxMilliseconds:N0} ms (Cleaner:MaxMilliseconds). Look whether it is an article at all; if so, raise the option."));

    /// <summary>The rejection by size, or null.</summary>
    public static Rejected? Check(ReadOnlySpan<byte> bytes, CleanerOptions options)
    {
        if (bytes.IsEmpty) return Empty;
        if (bytes.Length <= options.MaxBytes) return null;
        return new Rejected(RejectionReason.TooLarge, string.Create(CultureInfo.InvariantCulture,
            $"The file has {bytes.Length:N0} bytes, more than Cleaner:MaxBytes allows ({options.MaxBytes:N0}). Split it or raise the option."));
    }
}
