using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ingestion.Contracts.Ledger;

namespace Ingestion.Watcher.Outcome;

/// <summary>
/// The settled files that stay in the folder (<see cref="AfterSettled.Keep"/>), remembered as 16 bytes each: a prefix of the SHA-256 of
/// path and stamp. After a restart the ledger's answer fills it again. Safe for use by many threads.
/// </summary>
internal sealed class KeptFiles
{
    private readonly Lock _gate = new();
    private readonly HashSet<UInt128> _kept = [];

    internal void Add(string path, FileStamp stamp)
    {
        var key = Key(path, stamp);
        lock (_gate)
            _kept.Add(key);
    }

    internal bool Contains(string path, FileStamp stamp)
    {
        lock (_gate)
        {
            if (_kept.Count == 0)
                return false;
        }

        var key = Key(path, stamp);
        lock (_gate)
            return _kept.Contains(key);
    }

    private static UInt128 Key(string path, FileStamp stamp)
    {
        var text = Encoding.UTF8.GetBytes($"{stamp.Inode} {stamp.Size} {stamp.ModifiedNanoseconds} {path}");
        return BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(text));
    }
}
