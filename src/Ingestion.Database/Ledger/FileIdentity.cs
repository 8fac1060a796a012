using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ingestion.Contracts.Ledger;

namespace Ingestion.Database.Ledger;

/// <summary>
/// The key of <c>ops.file_key</c>: SHA-256 over folder, path and stamp. The parts themselves would make no index entry: a path
/// may have 4,096 bytes, a B-tree entry at most 2,704.
/// </summary>
internal static class FileIdentity
{
    /// <summary>32 bytes that are equal for the same file seen again.</summary>
    public static byte[] Of(string folder, string path, FileStamp stamp)
    {
        // NUL cannot occur in a path, so the parts cannot run into each other.
        var names = Encoding.UTF8.GetBytes($"{folder}\0{path}\0");
        var key = new byte[names.Length + 24];
        names.CopyTo(key, 0);
        var numbers = key.AsSpan(names.Length);
        BinaryPrimitives.WriteInt64BigEndian(numbers, stamp.Inode);
        BinaryPrimitives.WriteInt64BigEndian(numbers[8..], stamp.Size);
        BinaryPrimitives.WriteInt64BigEndian(numbers[16..], stamp.ModifiedNanoseconds);
        return SHA256.HashData(key);
    }
}
