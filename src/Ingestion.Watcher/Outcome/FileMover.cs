using System.Runtime.InteropServices;
using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.Discovery;
using Ingestion.Watcher.FileSystem;
using Microsoft.Win32.SafeHandles;

namespace Ingestion.Watcher.Outcome;

/// <summary>
/// Moves one settled file to its place below archive or rejected: never over another file, never a file that somebody is writing, and in
/// such a way that after a crash at any point the same call ends the work.
/// </summary>
internal sealed class FileMover(FolderTree tree, string? doneMarker)
{
    /// <summary>Moves the file of <paramref name="entry"/> below <paramref name="root"/>.</summary>
    /// <exception cref="IOException">The disk or its rights do not allow it.</exception>
    internal MoveResult Move(LedgerEntry entry, string root)
    {
        using var from = tree.OpenParent(entry.Path, out var name, out _);
        if (from is null)
            return new MoveResult(MoveStatus.Changed);
        using var file = Native.Open(from, name, Native.ReadOnly | Native.NoFollow | Native.NonBlocking, out _);
        if (file is not null && WriterProbe.Ask(file) == WriterPresence.Writing)
            return new MoveResult(MoveStatus.Busy);
        var folder = Path.Combine(root, ArchiveNames.Folder(entry));
        Directory.CreateDirectory(folder);
        using var to = OpenFolder(folder);
        foreach (var target in ArchiveNames.Candidates(entry))
        {
            var error = Rename.WithoutReplacing(from, name, to, target);
            // What was moved is looked at by its new name: the open handle would not show a new version that was renamed onto the old one
            // just before. Where yet another one lies at the old name by now, it cannot go back and stays: it is safe here.
            if (error == 0 && !IsWhatSettled(to, target, entry) && Rename.WithoutReplacing(to, target, from, name) == 0)
                return new MoveResult(MoveStatus.Changed);
            if (error == Errno.CrossDevice)
                error = CopyAcross.FileSystems(from, name, to, target, entry);
            if (error == Errno.Exists && IsSame(to, target, entry))
                error = RemoveSource(from, name, entry);
            if (error == Errno.Exists)
                continue;
            if (error == CopyAcross.SourceChanged)
                return new MoveResult(MoveStatus.Changed);
            if (error != 0)
                throw new FileSystemException(error, $"move {DisplayName.Of(entry.Path)} to {DisplayName.Of(folder)}");
            MoveCompanions(from, name, to, target);
            return new MoveResult(MoveStatus.Moved, Path.Combine(folder, target));
        }

        throw new IOException($"two files of the archive have the whole id {entry.FileId}: {DisplayName.Of(folder)}");
    }

    /// <summary>Where a file that is not in the drop folder any more went, as far as this service moved it; else null.</summary>
    internal string? FindMoved(LedgerEntry entry, string root)
    {
        var folder = Path.Combine(root, ArchiveNames.Folder(entry));
        using var to = Native.Open(null, folder, Native.ReadOnly | Native.DirectoryOnly, out _);
        if (to is null)
            return null;
        foreach (var target in ArchiveNames.Candidates(entry))
        {
            if (!IsSame(to, target, entry))
                continue;
            using var from = tree.OpenParent(entry.Path, out var name, out _);
            if (from is not null)
                MoveCompanions(from, name, to, target);
            return Path.Combine(folder, target);
        }

        return null;
    }

    /// <summary>Deletes the file of <paramref name="entry"/> and what came with it.</summary>
    /// <exception cref="IOException">The rights do not allow it.</exception>
    internal MoveResult Delete(LedgerEntry entry)
    {
        using var from = tree.OpenParent(entry.Path, out var name, out _);
        if (from is null)
            return new MoveResult(MoveStatus.Changed);
        using var file = Native.Open(from, name, Native.ReadOnly | Native.NoFollow | Native.NonBlocking, out _);
        if (file is not null && WriterProbe.Ask(file) == WriterPresence.Writing)
            return new MoveResult(MoveStatus.Busy);
        var error = RemoveSource(from, name, entry);
        if (error == Errno.Exists)
            return new MoveResult(MoveStatus.Changed);
        if (error != 0)
            throw new FileSystemException(error, $"delete {DisplayName.Of(entry.Path)}");
        _ = Native.UnlinkAt(from, name + NameRules.Sidecar, 0);
        RemoveMarker(from, name);
        return new MoveResult(MoveStatus.Moved);
    }

    private void MoveCompanions(SafeFileHandle from, string name, SafeFileHandle to, string target)
    {
        // Where a new version lies there by now, what lies beside it is its own.
        if (Native.Look(from, name, out _) is not null)
            return;
        var sidecar = name + NameRules.Sidecar;
        if (Native.Look(from, sidecar, out _) is { Kind: FileKind.Regular })
        {
            var error = Rename.WithoutReplacing(from, sidecar, to, target + NameRules.Sidecar);
            if (error == Errno.CrossDevice)
                error = CopyAcross.FileSystems(from, sidecar, to, target + NameRules.Sidecar, null);
            // One from before a crash lies there already; this one was dropped since. Its article is gone, so it is of no use.
            if (error == Errno.Exists)
                _ = Native.UnlinkAt(from, sidecar, 0);
        }

        RemoveMarker(from, name);
    }

    private void RemoveMarker(SafeFileHandle from, string name)
    {
        if (doneMarker is not null)
            _ = Native.UnlinkAt(from, name + doneMarker, 0);
    }

    /// <summary>Unlinks the source where it is still what the ledger knows; <see cref="Errno.Exists"/> where something else lies there.</summary>
    private static int RemoveSource(SafeFileHandle from, string name, LedgerEntry entry)
    {
        if (Native.Look(from, name, out _)?.Stamp != entry.Stamp)
            return Errno.Exists;
        return Native.UnlinkAt(from, name, 0) < 0 ? Marshal.GetLastPInvokeError() : 0;
    }

    private static bool IsWhatSettled(SafeFileHandle folder, string target, LedgerEntry entry) => Native.Look(folder, target, out _)?.Stamp == entry.Stamp;

    /// <summary>Whether what lies at the target is this file: the same inode, or a copy with the same content.</summary>
    private static bool IsSame(SafeFileHandle folder, string target, LedgerEntry entry)
    {
        if (Native.Look(folder, target, out _) is not { Kind: FileKind.Regular } there || there.Stamp.Size != entry.Stamp.Size)
            return false;
        if (there.Stamp == entry.Stamp)
            return true;
        return entry.ContentSha256 is { } expected && CopyAcross.Hash(folder, target) == expected;
    }

    private static SafeFileHandle OpenFolder(string folder) =>
        Native.Open(null, folder, Native.ReadOnly | Native.DirectoryOnly, out var error)
        ?? throw new FileSystemException(error, $"open the folder {DisplayName.Of(folder)}");
}
