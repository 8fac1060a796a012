using Ingestion.Classifier.Weights;

namespace Ingestion.Tests.Classifier.Weights;

public sealed class PackedReaderTests
{
    [Fact]
    public void What_was_written_is_read_one_after_the_other()
    {
        var reader = new PackedReader(new byte[] { 0xAC, 0x02, 3, (byte)'f', (byte)'i', (byte)'n', 7, 8, 9, 5, 0x84, 0x02 });
        reader.Number().ShouldBe(300);
        reader.Text().ShouldBe("fin");
        reader.Bytes(2).ToArray().ShouldBe([7, 8]);
        reader.Kept(1).ToArray().ShouldBe([9]);
        reader.Ascending(2).ShouldBe([5u, 265u]);
    }

    [Fact]
    public void A_file_that_ends_early_is_an_error_and_not_other_memory()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new PackedReader(new byte[] { 1, 2 }).Bytes(3).Length);
        Should.Throw<ArgumentOutOfRangeException>(() => new PackedReader(new byte[] { 1, 2 }).Kept(3));
        Should.Throw<IndexOutOfRangeException>(() => new PackedReader(new byte[] { 0x80 }).Number());
    }

    [Fact]
    public void The_parts_of_the_shipped_topics_fill_their_file()
    {
        var whole = MappedResource.Of("topics.bin");
        var parts = PackedReader.Parts("topics.bin");
        parts.Length.ShouldBe(3);
        (whole.Length - parts.Sum(part => part.Length)).ShouldBe(16);
        parts[^1].Span[^1].ShouldBe(whole.Span[^1]);
    }
}
