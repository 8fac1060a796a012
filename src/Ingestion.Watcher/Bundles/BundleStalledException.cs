namespace Ingestion.Watcher.Bundles;

/// <summary>Entries have been under way for long while the queues are empty: their messages are lost, and they leave no room for more.</summary>
/// <param name="entries">How many.</param>
internal sealed class BundleStalledException(int entries) : Exception($"{entries} entries have been in flight for long while the queues are empty")
{
    /// <summary>How many.</summary>
    internal int Entries { get; } = entries;
}
