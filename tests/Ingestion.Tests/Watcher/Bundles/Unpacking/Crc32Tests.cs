using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Tests.Watcher.Bundles.Unpacking;

public sealed class Crc32Tests
{
    [Fact]
    public void The_check_value_of_its_catalogue_entry_comes_out() => Crc32.Of("123456789"u8).ShouldBe(0xCBF43926);

    [Fact]
    public void Of_nothing_it_is_nothing() => Crc32.Of([]).ShouldBe(0u);
}
