using Ingestion.Contracts.Ledger;

namespace Ingestion.Watcher.FileSystem;

/// <summary>What one look at an inode says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Stamp">Inode, size and mtime: what the ledger knows a file by.</param>
/// <param name="ChangedNanoseconds">
/// The later of mtime and ctime, nanoseconds since 1970-01-01 UTC. A copy that keeps the old mtime still shows its ctime, which nobody can set.
/// </param>
/// <param name="Device">The file system it lies on.</param>
internal readonly record struct FileLook(FileKind Kind, FileStamp Stamp, long ChangedNanoseconds, ulong Device);
