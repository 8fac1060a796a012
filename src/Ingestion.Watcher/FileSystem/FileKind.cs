namespace Ingestion.Watcher.FileSystem;

/// <summary>What a directory entry is.</summary>
internal enum FileKind
{
    /// <summary>The directory does not tell; the inode does.</summary>
    Unknown,

    /// <summary>A regular file: the only kind that is taken.</summary>
    Regular,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A symbolic link, never followed.</summary>
    SymbolicLink,

    /// <summary>A named pipe.</summary>
    Fifo,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A block or character device.</summary>
    Device,
}
