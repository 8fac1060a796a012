using System.Globalization;
using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Intake;

namespace Ingestion.Watcher.Bundles.Policies;

/// <summary>How many bytes a bundle may unpack to, and what is said where it wants to be more.</summary>
/// <param name="Bytes">The bound.</param>
/// <param name="Exceeded">The refusal beyond it.</param>
internal sealed record UnpackLimit(long Bytes, Refusal Exceeded)
{
    /// <summary>Below this no ratio counts: a small file of blanks is no attack.</summary>
    internal const long Harmless = 10L * 1024 * 1024;

    /// <summary>The bound for a bundle of <paramref name="packed"/> bytes: the smaller of the ratio's and the total's.</summary>
    internal static UnpackLimit Of(BundlesOptions options, long packed)
    {
        var byRatio = packed > long.MaxValue / options.MaxRatio ? long.MaxValue : Math.Max(Harmless, packed * options.MaxRatio);
        return byRatio < options.MaxUnpacked
            ? new UnpackLimit(byRatio, new Refusal(RejectionReason.Bomb, Invariant(
                $"It unpacks to more than {options.MaxRatio} times its {packed:N0} bytes (Watcher:Bundles:MaxRatio), which no archive of articles does. What came before is kept; check where the archive comes from.")))
            : new UnpackLimit(options.MaxUnpacked, new Refusal(RejectionReason.TooLarge, Invariant(
                $"It unpacks to more than {options.MaxUnpacked:N0} bytes (Watcher:Bundles:MaxUnpacked). What came before is kept; split the archive, or raise the limit, and drop the rest.")));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
