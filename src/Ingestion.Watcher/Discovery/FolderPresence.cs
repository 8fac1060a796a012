using Ingestion.Watcher.FileSystem;
using Microsoft.Extensions.Logging;

namespace Ingestion.Watcher.Discovery;

/// <summary>Whether the watched folder is there, and still the same one: a share may be unmounted, a folder replaced.</summary>
internal sealed class FolderPresence(FolderTree tree, FolderStatus status, ILogger logger)
{
    private (ulong Device, long Inode)? _identity;

    /// <summary>Whether the folder was there when last looked.</summary>
    internal bool IsThere { get; private set; }

    /// <summary>Looks; true in <paramref name="replaced"/> where it is another folder than before, or is back.</summary>
    internal bool Look(out bool replaced)
    {
        replaced = false;
        if (tree.LookAtRoot(out var error) is not { } look)
        {
            IsThere = false;
            _identity = null;
            status.Pause(PauseCause.Folder, Errno.MeansForbidden(error)
                ? $"the folder {DisplayName.Of(tree.Root)} may not be read by this user; give it read, write and enter rights"
                : $"the folder {DisplayName.Of(tree.Root)} is not there ({new FileSystemException(error, "open it").Message}); create or mount it");
            return false;
        }

        var identity = (look.Device, look.Stamp.Inode);
        replaced = _identity != identity;
        if (_identity is not null && replaced)
            WatcherLog.FolderReplaced(logger, tree.Root);
        _identity = identity;
        IsThere = true;
        status.Resume(PauseCause.Folder);
        return true;
    }
}
