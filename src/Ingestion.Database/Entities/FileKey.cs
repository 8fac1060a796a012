namespace Ingestion.Database.Entities;

/// <summary><c>ops.file_key</c>: One row a file that lies in a watched folder: makes two watchers of one folder harmless. Deleted when the file has left.</summary>
public sealed class FileKey
{
    /// <summary>SHA-256 over folder, path, inode, size and mtime (a path may be longer than an index entry).</summary>
    public byte[] Key { get; set; } = [];

    /// <summary>The file in ops.file.</summary>
    public Guid FileId { get; set; }
}
