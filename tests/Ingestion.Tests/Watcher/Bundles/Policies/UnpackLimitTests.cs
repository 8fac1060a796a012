using FsCheck;
using FsCheck.Fluent;
using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Bundles;
using Ingestion.Watcher.Bundles.Policies;

namespace Ingestion.Tests.Watcher.Bundles.Policies;

public sealed class UnpackLimitTests
{
    [Fact]
    public void A_small_file_may_unpack_to_what_is_harmless() => UnpackLimit.Of(new BundlesOptions(), 100).Bytes.ShouldBe(UnpackLimit.Harmless);

    [Fact]
    public void Beyond_that_the_ratio_bounds_it_and_calls_it_a_bomb()
    {
        var limit = UnpackLimit.Of(new BundlesOptions(), 1_000_000);
        limit.Bytes.ShouldBe(200_000_000);
        limit.Exceeded.Reason.ShouldBe(RejectionReason.Bomb);
        limit.Exceeded.Detail.ShouldContain("Watcher:Bundles:MaxRatio");
    }

    [Fact]
    public void The_total_bounds_a_large_one_and_names_its_option()
    {
        var limit = UnpackLimit.Of(new BundlesOptions(), 1L << 30);
        limit.Bytes.ShouldBe(8L << 30);
        limit.Exceeded.Reason.ShouldBe(RejectionReason.TooLarge);
        limit.Exceeded.Detail.ShouldContain("Watcher:Bundles:MaxUnpacked");
    }

    [Fact]
    public void No_size_makes_a_bound_above_the_total_or_below_zero() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (total, shift) =>
        {
            var options = new BundlesOptions { MaxUnpacked = total.Get };
            var bytes = UnpackLimit.Of(options, long.MaxValue >> shift.Get % 63).Bytes;
            return bytes > 0 && bytes <= Math.Max(total.Get, UnpackLimit.Harmless) && bytes <= options.MaxUnpacked;
        }).QuickCheckThrowOnFailure();
}
