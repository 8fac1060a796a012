using System.Runtime.InteropServices;
using Ingestion.Contracts.Ledger;
using Microsoft.Win32.SafeHandles;

namespace Ingestion.Watcher.FileSystem;

/// <summary>The Linux system calls that .NET has no safe door to: <c>openat</c>, <c>statx</c>, leases, <c>renameat2</c>, <c>readdir</c>.</summary>
internal static unsafe partial class Native
{
    internal const int CurrentDirectory = -100; // AT_FDCWD
    internal const int EmptyPath = 0x1000; // AT_EMPTY_PATH
    internal const int SymlinkNoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    internal const uint RenameNoReplace = 1;
    internal const int SetSignal = 10; // F_SETSIG
    internal const int SetLease = 1024; // F_SETLEASE
    internal const int ReadLease = 0; // F_RDLCK
    internal const int NoLease = 2; // F_UNLCK
    internal const int UrgentSignal = 23; // SIGURG, which a process ignores unless it asked for it

    internal const int ReadOnly = 0;
    internal const int WriteOnly = 1;
    internal const int ReadWrite = 2;
    internal const int Create = 0x40;
    internal const int Exclusive = 0x80;
    internal const int Append = 0x400;
    internal const int NonBlocking = 0x800;
    internal const int CloseOnExec = 0x80000;
    internal const int PathOnly = 0x200000;

    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;

    /// <summary>O_DIRECTORY; its bit differs between x86 and ARM.</summary>
    internal static int DirectoryOnly => IsArm ? 0x4000 : 0x10000;

    /// <summary>O_NOFOLLOW; its bit differs between x86 and ARM.</summary>
    internal static int NoFollow => IsArm ? 0x8000 : 0x20000;

    /// <summary>Opens, or null with <paramref name="error"/>.</summary>
    internal static SafeFileHandle? Open(SafeFileHandle? directory, string path, int flags, out int error)
    {
        var descriptor = OpenAt(directory is null ? CurrentDirectory : (int)directory.DangerousGetHandle(), path, flags | CloseOnExec, 0x1B4);
        error = descriptor < 0 ? Marshal.GetLastPInvokeError() : 0;
        GC.KeepAlive(directory);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Looks at <paramref name="name"/> in a directory, never following a link; an empty name looks at the handle itself.</summary>
    internal static FileLook? Look(SafeFileHandle? directory, string name, out int error)
    {
        StatxBuffer buffer;
        var flags = SymlinkNoFollow | (name.Length == 0 ? EmptyPath : 0);
        const uint wanted = 0x3C7; // type, mode, mtime, ctime, inode, size
        var result = Statx(directory is null ? CurrentDirectory : (int)directory.DangerousGetHandle(), name, flags, wanted, &buffer);
        error = result < 0 ? Marshal.GetLastPInvokeError() : 0;
        GC.KeepAlive(directory);
        if (result < 0)
            return null;
        var modified = buffer.ModifiedSeconds * 1_000_000_000L + buffer.ModifiedNanoseconds;
        var changed = buffer.ChangedSeconds * 1_000_000_000L + buffer.ChangedNanoseconds;
        return new FileLook(
            KindOf(buffer.Mode),
            new FileStamp(unchecked((long)buffer.Inode), (long)buffer.Size, modified),
            Math.Max(modified, changed),
            ((ulong)buffer.DeviceMajor << 32) | buffer.DeviceMinor);
    }

    private static FileKind KindOf(ushort mode) => (mode & 0xF000) switch
    {
        0x8000 => FileKind.Regular,
        0x4000 => FileKind.Directory,
        0xA000 => FileKind.SymbolicLink,
        0x1000 => FileKind.Fifo,
        0xC000 => FileKind.Socket,
        _ => FileKind.Device,
    };

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(int directory, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int directory, string path, int flags, uint mask, StatxBuffer* buffer);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    internal static partial int Fcntl(SafeFileHandle file, int command, int argument);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int RenameAt2(SafeFileHandle from, string oldName, SafeFileHandle to, string newName, uint flags);

    [LibraryImport("libc", EntryPoint = "linkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LinkAt(SafeFileHandle from, string oldName, SafeFileHandle to, string newName, int flags);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int UnlinkAt(SafeFileHandle directory, string name, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    internal static partial int Fsync(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "futimens", SetLastError = true)]
    internal static partial int SetTimes(SafeFileHandle file, TimeSpecPair* times);

    [LibraryImport("libc", EntryPoint = "dup", SetLastError = true)]
    internal static partial int Duplicate(SafeFileHandle file);

    [LibraryImport("libc", EntryPoint = "fdopendir", SetLastError = true)]
    internal static partial nint OpenDirectoryStream(int descriptor);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    internal static partial byte* ReadDirectory(nint stream);

    [LibraryImport("libc", EntryPoint = "closedir", SetLastError = true)]
    internal static partial int CloseDirectoryStream(nint stream);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    /// <summary>access time and modification time, each seconds and nanoseconds (struct timespec[2]).</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct TimeSpecPair
    {
        internal long AccessSeconds;
        internal long AccessNanoseconds;
        internal long ModifiedSeconds;
        internal long ModifiedNanoseconds;
    }

    /// <summary>struct statx (statx(2)), whose layout is the same on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatxBuffer
    {
        [FieldOffset(28)] internal ushort Mode;
        [FieldOffset(32)] internal ulong Inode;
        [FieldOffset(40)] internal ulong Size;
        [FieldOffset(96)] internal long ChangedSeconds;
        [FieldOffset(104)] internal uint ChangedNanoseconds;
        [FieldOffset(112)] internal long ModifiedSeconds;
        [FieldOffset(120)] internal uint ModifiedNanoseconds;
        [FieldOffset(136)] internal uint DeviceMajor;
        [FieldOffset(140)] internal uint DeviceMinor;
    }
}
