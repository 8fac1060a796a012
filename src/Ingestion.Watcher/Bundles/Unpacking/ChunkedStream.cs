using System.Globalization;
using System.Text;

namespace Ingestion.Watcher.Bundles.Unpacking;

/// <summary>Undoes the chunked transfer coding (RFC 9112, section 7.1); trailers are passed over.</summary>
internal sealed class ChunkedStream(LineReader chunks) : ForwardStream
{
    private const int LongestSizeLine = 4096;

    private long _left;
    private bool _first = true;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || _left == 0 && !NextChunk())
            return 0;
        var read = chunks.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        if (read == 0)
            throw new InvalidDataException("A chunk is truncated.");
        _left -= read;
        return read;
    }

    /// <summary>Whether a line can be the first of a chunked body.</summary>
    internal static bool IsSize(ReadOnlySpan<byte> line, out long size)
    {
        var semicolon = line.IndexOf((byte)';');
        var digits = (semicolon < 0 ? line : line[..semicolon]).Trim(" \t\r"u8);
        size = 0;
        return digits.Length is > 0 and <= 15 && long.TryParse(Encoding.ASCII.GetString(digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size);
    }

    private bool NextChunk()
    {
        if (_ended)
            return false;
        if (!_first)
            chunks.ReadLine(LongestSizeLine, out _);
        _first = false;
        if (!chunks.ReadLine(LongestSizeLine, out var line))
            throw new InvalidDataException("The last chunk is missing: the body is truncated.");
        if (line is null || !IsSize(line, out _left))
            throw new InvalidDataException("A chunk does not begin with its size.");
        _ended = _left == 0;
        return !_ended;
    }
}
