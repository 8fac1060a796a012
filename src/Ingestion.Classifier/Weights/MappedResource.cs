using System.Buffers;

namespace Ingestion.Classifier.Weights;

/// <summary>
/// An embedded resource as memory. The runtime maps an assembly's file: pages are read when they are first looked at, shared by all processes of a machine, and given back when memory is short.
/// </summary>
internal sealed unsafe class MappedResource : MemoryManager<byte>
{
    private readonly byte* start;
    private readonly int length;

    // Its assembly is never unloaded, so the pointer stays good without the stream.
    private MappedResource(UnmanagedMemoryStream stream)
    {
        start = stream.PositionPointer;
        length = checked((int)stream.Length);
    }

    /// <summary>The bytes of a resource of this assembly.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidOperationException">The assembly lacks it.</exception>
    public static ReadOnlyMemory<byte> Of(string name)
    {
        using var stream = typeof(MappedResource).Assembly.GetManifestResourceStream(name) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"the assembly lacks its resource {name}");
        return new MappedResource(stream).Memory;
    }

    /// <inheritdoc />
    public override Span<byte> GetSpan() => new(start, length);

    /// <inheritdoc />
    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    /// <inheritdoc />
    public override void Unpin()
    {
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
    }
}
