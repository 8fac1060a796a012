using System.Security.Cryptography;
using Ingestion.Contracts.Ledger;
using Ingestion.Watcher.FileSystem;
using Microsoft.Win32.SafeHandles;

namespace Ingestion.Watcher.Outcome;

/// <summary>Moves a file to another file system: copy under a name of its own, fsync, rename, fsync the folder, unlink.</summary>
internal static class CopyAcross
{
    /// <summary>Not an errno: the source changed while it was copied, or another file lies at its name by now. It was not removed.</summary>
    internal const int SourceChanged = -1;

    private const int BufferBytes = 256 * 1024;

    /// <summary>Moves; 0, an error number, or <see cref="SourceChanged"/>. Without an entry the content is not compared.</summary>
    /// <exception cref="IOException">Reading or writing failed.</exception>
    internal static int FileSystems(SafeFileHandle from, string name, SafeFileHandle to, string target, LedgerEntry? entry)
    {
        using var source = Native.Open(from, name, Native.ReadOnly | Native.NoFollow | Native.NonBlocking, out var error);
        if (source is null)
            return error;
        var before = Native.Look(source, "", out _)!.Value;
        if (entry is not null && before.Stamp != entry.Stamp)
            return SourceChanged;
        var temporary = $".{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(target)))[..16]}.part";
        _ = Native.UnlinkAt(to, temporary, 0);
        try
        {
            var hash = Copy(source, to, temporary, before.Stamp);
            var unchanged = Native.Look(source, "", out _)?.Stamp == before.Stamp;
            if (!unchanged || entry?.ContentSha256 is { } expected && expected != hash)
                return SourceChanged;
            error = Rename.WithoutReplacing(to, temporary, to, target);
            if (error != 0)
                return error;
            _ = Native.Fsync(to);
            // The handle shows what was copied, not what lies at the name: a new version may have been renamed onto it meanwhile, which
            // nobody has read. Linux has no "unlink if it is still this inode", so the moment between this look and the unlink remains.
            if (Native.Look(from, name, out _)?.Stamp != before.Stamp)
                return SourceChanged;
            return Native.UnlinkAt(from, name, 0) == 0 ? 0 : System.Runtime.InteropServices.Marshal.GetLastPInvokeError();
        }
        finally
        {
            _ = Native.UnlinkAt(to, temporary, 0);
        }
    }

    /// <summary>SHA-256 of a file in lower-case hexadecimal, or null where it cannot be read.</summary>
    internal static string? Hash(SafeFileHandle folder, string name)
    {
        using var file = Native.Open(folder, name, Native.ReadOnly | Native.NoFollow | Native.NonBlocking, out _);
        if (file is null)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        for (long offset = 0; RandomAccess.Read(file, buffer, offset) is var read and > 0; offset += read)
            hash.AppendData(buffer, 0, read);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static unsafe string Copy(SafeFileHandle source, SafeFileHandle to, string temporary, FileStamp stamp)
    {
        using var copy = Native.Open(to, temporary, Native.WriteOnly | Native.Create | Native.Exclusive, out var error)
            ?? throw new FileSystemException(error, "write to the archive");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        for (long offset = 0; RandomAccess.Read(source, buffer, offset) is var read and > 0; offset += read)
        {
            hash.AppendData(buffer, 0, read);
            RandomAccess.Write(copy, buffer.AsSpan(0, read), offset);
        }

        var modified = stamp.ModifiedNanoseconds;
        var seconds = Math.DivRem(modified, 1_000_000_000L, out var nanoseconds);
        if (nanoseconds < 0)
            (seconds, nanoseconds) = (seconds - 1, nanoseconds + 1_000_000_000L);
        var times = new Native.TimeSpecPair { AccessSeconds = seconds, AccessNanoseconds = nanoseconds, ModifiedSeconds = seconds, ModifiedNanoseconds = nanoseconds };
        _ = Native.SetTimes(copy, &times);
        RandomAccess.FlushToDisk(copy);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
