using System.Buffers.Binary;
using Ingestion.Watcher.Bundles.Readers;

namespace Ingestion.Tests.Watcher.Bundles.Readers;

public sealed class ZipDirectoryTests
{
    private const int EndLength = 22;

    [Fact]
    public void The_size_is_that_of_what_lies_there()
    {
        var zip = Archives.Zip(("a.txt", [1]), ("b.txt", [2]));
        ZipDirectory.SizeOf(new MemoryStream(zip)).ShouldBe(BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(zip.Length - EndLength + 12)));
        ZipDirectory.SizeOf(new MemoryStream(zip[..^EndLength])).ShouldBeNull();
    }

    // Cause: the size that the end record states was believed, and nobody else goes by it: an archive that said 100 bytes had a directory of any size read into memory.
    [Fact]
    public void A_false_size_hides_nothing()
    {
        var zip = Archives.Zip([.. Enumerable.Range(0, 500).Select(i => ($"{i:0000}.txt", Array.Empty<byte>()))]);
        var real = ZipDirectory.SizeOf(new MemoryStream(zip));
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.Length - EndLength + 12), 100);

        ZipDirectory.SizeOf(new MemoryStream(zip)).ShouldBe(real);
    }

    [Theory]
    [InlineData(6, 2)]
    [InlineData(10, 2)]
    [InlineData(16, 4)]
    public void Where_the_truth_should_be_elsewhere_and_is_not_all_of_the_archive_may_be_directory(int field, int length)
    {
        var zip = Archives.Zip(("a.txt", [1]), ("b.txt", [2]));
        zip.AsSpan(zip.Length - EndLength + field, length).Fill(0xFF);

        ZipDirectory.SizeOf(new MemoryStream(zip)).ShouldBe(zip.Length - EndLength);
    }

    [Fact]
    public void Of_two_places_the_first_counts()
    {
        var zip = Archives.Zip(("a.txt", [1]), ("b.txt", [2]));
        var end = zip.Length - EndLength;
        var wide = new byte[56 + 20];
        BinaryPrimitives.WriteUInt32LittleEndian(wide, 0x06064B50);
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(48), 10);
        BinaryPrimitives.WriteUInt32LittleEndian(wide.AsSpan(56), 0x07064B50);
        BinaryPrimitives.WriteInt64LittleEndian(wide.AsSpan(56 + 8), end);
        byte[] whole = [.. zip[..end], .. wide, .. zip[end..]];
        whole.AsSpan(whole.Length - EndLength + 10, 2).Fill(0xFF);

        ZipDirectory.SizeOf(new MemoryStream(whole)).ShouldBe(whole.Length - EndLength - 10);
        BinaryPrimitives.WriteInt64LittleEndian(whole.AsSpan(end + 48), end);
        ZipDirectory.SizeOf(new MemoryStream(whole)).ShouldBe(whole.Length - EndLength - BinaryPrimitives.ReadUInt32LittleEndian(whole.AsSpan(whole.Length - EndLength + 16)));
    }
}
