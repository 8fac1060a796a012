using System.Security.Cryptography;
using Ingestion.Contracts.Messages;
using Ingestion.Watcher.Outcome;

namespace Ingestion.Host.Commands.Archive;

/// <summary>The original that a line of a manifest tells of.</summary>
internal static class ArchivedOriginal
{
    /// <summary>The reason in the line of what was taken down.</summary>
    public const string Forgotten = "forgotten";

    /// <summary>Why it cannot be used, with what to do, or null where it lies there unchanged.</summary>
    public static string? Trouble(ManifestLine line)
    {
        var named = $"{line.FileId} {Printable.Of(line.Path)}";
        if (line.MovedTo is null || !File.Exists(line.MovedTo)) return $"{named}: its original is not there ({Printable.Of(line.MovedTo ?? "it was deleted")}): restore it and run this again, it stays in flight until then";
        using var file = File.OpenRead(line.MovedTo);
        return Convert.ToHexStringLower(SHA256.HashData(file)) == line.Sha256 ? null : $"{named}: its original was changed, the hash differs: restore it and run this again";
    }

    /// <summary>The bytes of <c>NAME.meta.json</c> beside it, or null.</summary>
    public static byte[]? SidecarOf(ManifestLine line) => line.MovedTo + ".meta.json" is var sidecar && File.Exists(sidecar) ? File.ReadAllBytes(sidecar) : null;

    /// <summary>Whether the line tells of an entry of a bundle, which lay in no folder: only a takedown writes one.</summary>
    public static bool IsEntry(ManifestLine line) => line.Folder.Length == 0;

    /// <summary>Its name when it was dropped.</summary>
    public static string NameOf(ManifestLine line) => line.Path[(line.Path.LastIndexOf('/') + 1)..];

    /// <summary>The identity it had.</summary>
    public static ItemIdentity IdentityOf(ManifestLine line) => new(line.FileId, null, 0, line.Source, line.Sha256 ?? "", line.FoundAt);
}
