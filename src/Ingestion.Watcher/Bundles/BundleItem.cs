using Ingestion.Contracts.Articles;
using Ingestion.Watcher.Intake;

namespace Ingestion.Watcher.Bundles;

/// <summary>One entry of a bundle as it was read, or why it is refused.</summary>
/// <param name="Path">Its name inside the bundle, parted by '/'; for an entry of an inner archive behind that one's name.</param>
/// <param name="Body">Its bytes; null where it is refused.</param>
/// <param name="Sidecar">What is known of it beside its bytes, as JSON in the manner of <c>NAME.meta.json</c>, or null.</param>
/// <param name="Refusal">Why it is refused, or null.</param>
internal sealed record BundleItem(string Path, byte[]? Body, byte[]? Sidecar = null, Refusal? Refusal = null)
{
    /// <summary>The path of what stands for all that could not be read.</summary>
    internal const string RestPath = "(the rest)";

    /// <summary>The name for the format by its ending.</summary>
    internal string Name { get; init; } = Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether it is the one file that was compressed, so that the bundle's own sidecar is about it.</summary>
    internal bool IsOnlyOne { get; init; }

    /// <summary>Whether it stands for all that comes after it in the whole bundle, which is not read.</summary>
    internal bool IsLast { get; init; }

    /// <summary>A refused entry.</summary>
    internal static BundleItem Refused(string path, Refusal refusal) => new(path, null, null, refusal);

    /// <summary>A refused entry.</summary>
    internal static BundleItem Refused(string path, RejectionReason reason, string detail) => Refused(path, new Refusal(reason, detail));
}
