using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Discovery;
using Ingestion.Watcher.FileSystem;

namespace Ingestion.Watcher.Outcome;

/// <summary>A file that was quarantined, moved to the rejected folder, and then stored by a retry: it goes from there to the archive.</summary>
internal static class RetriedFile
{
    /// <summary>Moves the file and what lies beside it below <paramref name="archive"/>; its reason is no longer true and is removed.</summary>
    /// <returns>Where it lies now.</returns>
    /// <exception cref="IOException">The disk or its rights do not allow it; the next sweep tries again.</exception>
    internal static string MoveTo(LedgerEntry entry, string rejected, string archive)
    {
        var folder = Path.Combine(archive, ArchiveNames.Folder(entry));
        Directory.CreateDirectory(folder);
        using var from = Open(Path.GetDirectoryName(rejected)!);
        using var to = Open(folder);
        var name = Path.GetFileName(rejected);
        foreach (var target in ArchiveNames.Candidates(entry))
        {
            var error = Move(from, name, to, target, entry);
            if (error == Errno.Exists)
                continue;
            if (error != 0)
                throw new FileSystemException(error, $"move {DisplayName.Of(rejected)} to {DisplayName.Of(folder)}");
            _ = Move(from, name + NameRules.Sidecar, to, target + NameRules.Sidecar, null);
            _ = Native.UnlinkAt(from, name + ArchiveNames.ReasonEnding, 0);
            return Path.Combine(folder, target);
        }

        throw new IOException($"two files of the archive have the whole id {entry.FileId}: {DisplayName.Of(folder)}");
    }

    /// <summary>Deletes the file and what lies beside it.</summary>
    internal static void Delete(string rejected)
    {
        File.Delete(rejected);
        File.Delete(rejected + NameRules.Sidecar);
        File.Delete(rejected + ArchiveNames.ReasonEnding);
    }

    private static int Move(Microsoft.Win32.SafeHandles.SafeFileHandle from, string name, Microsoft.Win32.SafeHandles.SafeFileHandle to, string target, LedgerEntry? entry)
    {
        var error = Rename.WithoutReplacing(from, name, to, target);
        return error == Errno.CrossDevice ? CopyAcross.FileSystems(from, name, to, target, entry is null ? null : entry with { Stamp = Native.Look(from, name, out _)?.Stamp ?? entry.Stamp }) : error;
    }

    private static Microsoft.Win32.SafeHandles.SafeFileHandle Open(string folder) =>
        Native.Open(null, folder, Native.ReadOnly | Native.DirectoryOnly, out var error)
        ?? throw new FileSystemException(error, $"open the folder {DisplayName.Of(folder)}");
}
