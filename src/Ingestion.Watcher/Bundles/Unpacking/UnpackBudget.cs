using Ingestion.Watcher.Bundles.Policies;

namespace Ingestion.Watcher.Bundles.Unpacking;

/// <summary>What one bundle may still unpack to, over all its layers.</summary>
internal sealed class UnpackBudget(UnpackLimit limit, CancellationToken cancellationToken)
{
    /// <summary>Bytes unpacked so far.</summary>
    internal long Spent { get; private set; }

    /// <summary>Notes unpacked bytes.</summary>
    /// <exception cref="BundleFault">It is too much; ends the whole bundle.</exception>
    /// <exception cref="OperationCanceledException">The watch ends; even one entry may take long.</exception>
    internal void Spend(int bytes)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Spent += bytes;
        if (Spent > limit.Bytes)
            throw new BundleFault(limit.Exceeded, endsAll: true);
    }
}
