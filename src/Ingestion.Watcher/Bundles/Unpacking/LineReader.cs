namespace Ingestion.Watcher.Bundles.Unpacking;

/// <summary>Reads lines and, between them, bytes of a stream; no line is kept that is longer than the caller will have.</summary>
internal sealed class LineReader(Stream stream) : ForwardStream
{
    private readonly byte[] _buffer = new byte[32 * 1024];
    private int _start;
    private int _end;

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && !Fill())
            return 0;
        var read = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, read).CopyTo(buffer);
        _start += read;
        return read;
    }

    /// <summary>Reads to the next line feed; false at the end of the stream.</summary>
    /// <param name="most">The most bytes a line may have.</param>
    /// <param name="line">The line without its end, CR LF or LF; null where it was longer.</param>
    internal bool ReadLine(long most, out byte[]? line)
    {
        var kept = new MemoryStream();
        var tooLong = false;
        var any = false;
        while (_start < _end || Fill())
        {
            any = true;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var feed = rest.IndexOf((byte)'\n');
            var part = feed < 0 ? rest : rest[..feed];
            _start += feed < 0 ? rest.Length : feed + 1;
            tooLong |= kept.Length + part.Length > most;
            if (!tooLong)
                kept.Write(part);
            if (feed >= 0)
                break;
        }

        line = tooLong ? null : kept.ToArray().AsSpan().TrimEnd((byte)'\r').ToArray();
        return any;
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_buffer);
        return _end > 0;
    }
}
