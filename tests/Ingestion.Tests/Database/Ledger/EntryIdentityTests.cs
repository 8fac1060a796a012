using Ingestion.Database.Ledger;

namespace Ingestion.Tests.Database.Ledger;

public sealed class EntryIdentityTests
{
    [Fact]
    public void It_is_a_version_7_of_the_bundles_time_and_the_same_each_time()
    {
        var bundle = Guid.CreateVersion7();
        var id = EntryIdentity.Of(bundle, 4711);
        (id.Version, id.Variant & 0xC).ShouldBe((7, 0x8));
        id.ToString("N")[..12].ShouldBe(bundle.ToString("N")[..12]);
        EntryIdentity.Of(bundle, 4711).ShouldBe(id);
    }

    [Fact]
    public void Places_and_bundles_differ_and_places_sort()
    {
        var bundle = Guid.CreateVersion7();
        int[] places = [0, 1, 2, 4095, 4096, 4097, 100_000, EntryIdentity.MostOrdinal];
        var ids = places.Select(place => EntryIdentity.Of(bundle, place).ToString("N")).ToList();
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        ids.ShouldBeUnique();
        ids.ShouldNotContain(bundle.ToString("N"));
        EntryIdentity.Of(Guid.CreateVersion7(), 0).ShouldNotBe(EntryIdentity.Of(bundle, 0));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(EntryIdentity.MostOrdinal + 1)]
    public void A_place_out_of_range_is_refused(int ordinal) =>
        Should.Throw<ArgumentOutOfRangeException>(() => EntryIdentity.Of(Guid.CreateVersion7(), ordinal));
}
