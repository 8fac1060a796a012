namespace Ingestion.Contracts.Ledger;

/// <summary>By what a file is found again: together with folder and path, its identity while it lies in the folder.</summary>
/// <param name="Inode">The inode's number, as unsigned bits in a signed 64-bit value.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="ModifiedNanoseconds">Its mtime in nanoseconds since 1970-01-01 UTC.</param>
public readonly record struct FileStamp(long Inode, long Size, long ModifiedNanoseconds);
