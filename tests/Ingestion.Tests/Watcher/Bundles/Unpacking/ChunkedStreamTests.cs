using System.Text;
using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Tests.Watcher.Bundles.Unpacking;

public sealed class ChunkedStreamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(70_000)]
    public void Chunks_are_joined(int length)
    {
        var payload = Archives.Noise(length);
        EntryBody.Read(Over(Archives.Chunked(payload)), 1 << 20).ShouldBe(payload);
    }

    [Theory]
    [InlineData("5\r\nab")]
    [InlineData("5\r\nabcde\r\n")]
    [InlineData("x\r\nabcde\r\n0\r\n\r\n")]
    public void A_broken_one_says_so(string text) =>
        Should.Throw<InvalidDataException>(() => EntryBody.Read(Over(Encoding.ASCII.GetBytes(text)), 1 << 20));

    private static ChunkedStream Over(byte[] body) => new(new LineReader(new MemoryStream(body)));
}
