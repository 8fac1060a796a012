using System.Runtime.ExceptionServices;

namespace Ingestion.Watcher.Bundles.Unpacking;

/// <summary>A stream whose first bytes were looked at, from its beginning.</summary>
internal sealed class HeadStream : ForwardStream
{
    private readonly ReadOnlyMemory<byte> _head;
    private readonly Stream _rest;
    private readonly ExceptionDispatchInfo? _fault;
    private int _given;

    private HeadStream(ReadOnlyMemory<byte> head, Stream rest, ExceptionDispatchInfo? fault)
    {
        _head = head;
        _rest = rest;
        _fault = fault;
    }

    /// <summary>The first bytes.</summary>
    internal ReadOnlySpan<byte> Head => _head.Span;

    /// <summary>
    /// Looks at the first <paramref name="most"/> bytes of <paramref name="stream"/>. A fault is kept until the bytes before it have been read.
    /// </summary>
    internal static HeadStream Over(Stream stream, int most)
    {
        var head = new MemoryStream();
        Span<byte> buffer = new byte[Math.Min(most, 64 * 1024)];
        ExceptionDispatchInfo? fault = null;
        try
        {
            while (head.Length < most && stream.Read(buffer[..(int)Math.Min(buffer.Length, most - head.Length)]) is > 0 and var read)
                head.Write(buffer[..read]);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            fault = ExceptionDispatchInfo.Capture(failure);
        }

        return new HeadStream(head.GetBuffer().AsMemory(0, (int)head.Length), stream, fault);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given == _head.Length)
        {
            _fault?.Throw();
            return _rest.Read(buffer);
        }

        var read = Math.Min(buffer.Length, _head.Length - _given);
        _head.Span.Slice(_given, read).CopyTo(buffer);
        _given += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _rest.Dispose();
        base.Dispose(disposing);
    }
}
