using Ingestion.Watcher.Intake;

namespace Ingestion.Watcher.Bundles;

/// <summary>Reading an archive cannot go on, by a reason of our own.</summary>
/// <param name="refusal">The reason.</param>
/// <param name="endsAll">Whether it ends the whole bundle, however deep it was found.</param>
internal sealed class BundleFault(Refusal refusal, bool endsAll = false) : Exception(refusal.Detail)
{
    /// <summary>The reason.</summary>
    internal Refusal Refusal { get; } = refusal;

    /// <summary>Whether it ends the whole bundle, however deep it was found.</summary>
    internal bool EndsAll { get; } = endsAll;
}
