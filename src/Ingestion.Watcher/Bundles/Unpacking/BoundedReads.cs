using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Intake;

namespace Ingestion.Watcher.Bundles.Unpacking;

/// <summary>
/// Refuses to fill a large buffer at once. The tar library reads an extended header of any stated size into memory; entries themselves are
/// read in small pieces.
/// </summary>
internal sealed class BoundedReads(Stream stream) : ForwardStream
{
    private const int Most = 1024 * 1024;

    public override int Read(Span<byte> buffer) => buffer.Length <= Most
        ? stream.Read(buffer)
        : throw new BundleFault(new Refusal(RejectionReason.Malformed, "The archive has a header of more than 1 MiB, which no honest one has. What came before is kept; pack the rest again and drop it."));
}
