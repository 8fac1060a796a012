using Microsoft.Win32.SafeHandles;

namespace Ingestion.Watcher.FileSystem;

/// <summary>
/// The only door into a watched folder: every path below it is walked part by part with <c>openat</c> and <c>O_NOFOLLOW</c>, so that no
/// symbolic link, however it came there, leads out of the folder or to another file in it.
/// </summary>
/// <param name="root">The folder, absolute; itself may be a symbolic link.</param>
internal sealed class FolderTree(string root)
{
    /// <summary>The folder, absolute.</summary>
    internal string Root { get; } = root;

    /// <summary>What the folder is now; null, with the error number, where it is not there or cannot be read.</summary>
    internal FileLook? LookAtRoot(out int error)
    {
        using var handle = Native.Open(null, Root, Native.ReadOnly | Native.DirectoryOnly, out error);
        return handle is null ? null : Native.Look(handle, "", out error);
    }

    /// <summary>A stream of the names in a folder below the root ("" for the root), or null where it has gone or is no directory.</summary>
    /// <exception cref="FileSystemException">It is there and cannot be read.</exception>
    internal DirectoryStream? Read(string relative)
    {
        var directory = OpenDirectory(relative, Native.ReadOnly, out var error);
        if (directory is not null)
            return DirectoryStream.Over(directory);
        return Errno.MeansGone(error) ? null : throw new FileSystemException(error, $"read the folder {DisplayName.Of(relative)}");
    }

    /// <summary>Looks at a path below the root without following links, or null where nothing is there.</summary>
    internal FileLook? Look(string relative)
    {
        using var parent = OpenParent(relative, out var name, out _);
        return parent is null ? null : Native.Look(parent, name, out _);
    }

    /// <summary>Opens a file for reading without following links and without waiting on a pipe; null with the error number.</summary>
    internal SafeFileHandle? OpenFile(string relative, out int error)
    {
        using var parent = OpenParent(relative, out var name, out error);
        return parent is null ? null : Native.Open(parent, name, Native.ReadOnly | Native.NoFollow | Native.NonBlocking, out error);
    }

    /// <summary>The directory a path lies in, and its last part; null with the error number.</summary>
    internal SafeFileHandle? OpenParent(string relative, out string name, out int error)
    {
        var cut = relative.LastIndexOf('/');
        name = relative[(cut + 1)..];
        return OpenDirectory(cut < 0 ? "" : relative[..cut], Native.PathOnly, out error);
    }

    private SafeFileHandle? OpenDirectory(string relative, int flags, out int error)
    {
        var current = Native.Open(null, Root, relative.Length == 0 ? flags | Native.DirectoryOnly : Native.PathOnly | Native.DirectoryOnly, out error);
        if (relative.Length == 0 || current is null)
            return current;
        var rest = relative.AsSpan();
        while (!rest.IsEmpty)
        {
            var cut = rest.IndexOf('/');
            var part = (cut < 0 ? rest : rest[..cut]).ToString();
            rest = cut < 0 ? default : rest[(cut + 1)..];
            if (part is "" or "." or "..")
            {
                current.Dispose();
                error = Errno.NoEntry;
                return null;
            }

            var next = Native.Open(current, part, (rest.IsEmpty ? flags : Native.PathOnly) | Native.DirectoryOnly | Native.NoFollow, out error);
            current.Dispose();
            if (next is null)
                return null;
            current = next;
        }

        return current;
    }
}
