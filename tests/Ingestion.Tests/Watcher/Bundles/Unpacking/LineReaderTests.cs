using System.Text;
using Ingestion.Watcher.Bundles.Unpacking;

namespace Ingestion.Tests.Watcher.Bundles.Unpacking;

public sealed class LineReaderTests
{
    [Fact]
    public void Lines_end_with_either_line_end_or_the_stream()
    {
        var reader = new LineReader(new MemoryStream("one\r\n\ntwo\nthree"u8.ToArray()));
        Lines(reader, 100).ShouldBe(["one", "", "two", "three"]);
    }

    [Fact]
    public void A_line_that_is_too_long_is_passed_over_whatever_its_length()
    {
        var reader = new LineReader(new MemoryStream(Encoding.ASCII.GetBytes($"a\n{new string('x', 200_000)}\nb")));
        Lines(reader, 100).ShouldBe(["a", null, "b"]);
    }

    [Fact]
    public void Bytes_between_lines_are_read_as_they_are()
    {
        var reader = new LineReader(new MemoryStream("head\nxyzrest"u8.ToArray()));
        reader.ReadLine(10, out _).ShouldBeTrue();
        Span<byte> bytes = new byte[3];
        reader.ReadExactly(bytes);
        Encoding.ASCII.GetString(bytes).ShouldBe("xyz");
        Lines(reader, 10).ShouldBe(["rest"]);
    }

    private static List<string?> Lines(LineReader reader, int most)
    {
        var lines = new List<string?>();
        while (reader.ReadLine(most, out var line))
            lines.Add(line is null ? null : Encoding.ASCII.GetString(line));
        return lines;
    }
}
