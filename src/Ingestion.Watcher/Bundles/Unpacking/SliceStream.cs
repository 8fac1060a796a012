namespace Ingestion.Watcher.Bundles.Unpacking;

/// <summary>The next so many bytes of a stream; ends early with an exception where the stream does.</summary>
internal sealed class SliceStream(Stream stream, long length) : ForwardStream
{
    /// <summary>Bytes that have not been read.</summary>
    internal long Left { get; private set; } = length;

    public override int Read(Span<byte> buffer)
    {
        if (Left == 0 || buffer.IsEmpty)
            return 0;
        var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, Left)]);
        if (read == 0)
            throw new EndOfStreamException();
        Left -= read;
        return read;
    }

    /// <summary>Reads what is left to nowhere.</summary>
    internal void Skip()
    {
        Span<byte> nowhere = new byte[16 * 1024];
        while (Read(nowhere) > 0)
        {
        }
    }
}
