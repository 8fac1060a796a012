using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ingestion.Watcher.FileSystem;

/// <summary>Renames without ever replacing, on file systems that can do it in one step and on those that cannot.</summary>
internal static class Rename
{
    /// <summary>Renames; 0, or the error number, <see cref="Errno.Exists"/> where the new name is taken.</summary>
    internal static int WithoutReplacing(SafeFileHandle from, string oldName, SafeFileHandle to, string newName)
    {
        if (Native.RenameAt2(from, oldName, to, newName, Native.RenameNoReplace) == 0)
            return 0;
        var error = Marshal.GetLastPInvokeError();
        return error is Errno.InvalidArgument or Errno.NotImplemented or Errno.NotSupported ? ByLink(from, oldName, to, newName) : error;
    }

    /// <summary>For file systems without RENAME_NOREPLACE (NFS, some FUSE): a link fails where the name is taken.</summary>
    private static int ByLink(SafeFileHandle from, string oldName, SafeFileHandle to, string newName)
    {
        if (Native.LinkAt(from, oldName, to, newName, 0) == 0)
        {
            // Between the link and the unlink somebody may rename another file onto the old name: that one stays. A moment remains between
            // this look and the unlink.
            if (Native.Look(from, oldName, out _)?.Stamp.Inode != Native.Look(to, newName, out _)?.Stamp.Inode)
                return 0;
            return Native.UnlinkAt(from, oldName, 0) == 0 ? 0 : Marshal.GetLastPInvokeError();
        }

        var error = Marshal.GetLastPInvokeError();
        if (error is not (Errno.NotPermitted or Errno.NotSupported or Errno.NotImplemented))
            return error;
        // Without hard links (FAT, SMB) look first: one watcher is active, and the name holds the file's id.
        if (Native.Look(to, newName, out _) is not null)
            return Errno.Exists;
        return Native.RenameAt2(from, oldName, to, newName, 0) == 0 ? 0 : Marshal.GetLastPInvokeError();
    }
}
