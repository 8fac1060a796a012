namespace Ingestion.Watcher.FileSystem;

/// <summary>Whether somebody has a file open for writing.</summary>
internal enum WriterPresence
{
    /// <summary>The file system cannot tell (network shares), or may not tell this user (the file is another's).</summary>
    Unknown,

    /// <summary>Nobody has.</summary>
    None,

    /// <summary>Somebody has.</summary>
    Writing,
}
