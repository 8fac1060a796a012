namespace Ingestion.Watcher.FileSystem;

/// <summary>Makes names durable: a rename or a new file is only on the disk once its folder is.</summary>
internal static class Durable
{
    /// <summary>Waits until the names in <paramref name="folder"/> are on the disk.</summary>
    /// <exception cref="FileSystemException">The disk failed.</exception>
    internal static void SyncFolder(string folder)
    {
        using var handle = Native.Open(null, folder, Native.ReadOnly | Native.DirectoryOnly, out var error)
            ?? throw new FileSystemException(error, $"open the folder {DisplayName.Of(folder)}");
        // Some network file systems have no fsync of folders, and no need of one.
        if (Native.Fsync(handle) < 0 && System.Runtime.InteropServices.Marshal.GetLastPInvokeError() is var failure && failure is not (Errno.InvalidArgument or Errno.NotSupported))
            throw new FileSystemException(failure, $"sync the folder {DisplayName.Of(folder)}");
    }
}
