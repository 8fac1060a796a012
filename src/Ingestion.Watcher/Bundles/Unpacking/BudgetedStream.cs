namespace Ingestion.Watcher.Bundles.Unpacking;

/// <summary>What a decompressor gives, counted against the bundle's budget.</summary>
internal sealed class BudgetedStream(Stream unpacked, UnpackBudget budget) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        budget.Spend(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            unpacked.Dispose();
        base.Dispose(disposing);
    }
}
