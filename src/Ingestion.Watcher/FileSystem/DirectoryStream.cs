using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;

namespace Ingestion.Watcher.FileSystem;

/// <summary>
/// Reads a directory name by name (readdir(3)): flat memory however many files wait, and the raw bytes of each name, which .NET's own
/// enumeration would decode with loss.
/// </summary>
internal sealed unsafe class DirectoryStream : IDisposable
{
    private const int TypeOffset = 18;
    private const int NameOffset = 19;

    private readonly SafeFileHandle _directory;
    private nint _stream;

    private DirectoryStream(SafeFileHandle directory, nint stream)
    {
        _directory = directory;
        _stream = stream;
    }

    /// <summary>Starts reading; takes over <paramref name="directory"/>.</summary>
    /// <exception cref="FileSystemException">The directory cannot be read.</exception>
    internal static DirectoryStream Over(SafeFileHandle directory)
    {
        var copy = Native.Duplicate(directory);
        var stream = copy < 0 ? 0 : Native.OpenDirectoryStream(copy);
        if (stream != 0)
            return new DirectoryStream(directory, stream);
        var failure = FileSystemException.Last("read a folder");
        if (copy >= 0)
            _ = Native.Close(copy);
        directory.Dispose();
        throw failure;
    }

    /// <summary>Looks at a name of this directory, or null where it has gone.</summary>
    internal FileLook? Look(string name) => Native.Look(_directory, name, out _);

    /// <summary>The next name, or null at the end. "." and ".." are passed over.</summary>
    /// <exception cref="FileSystemException">The directory cannot be read further.</exception>
    internal DirectoryItem? Next()
    {
        while (true)
        {
            var entry = Native.ReadDirectory(_stream);
            if (entry is null)
            {
                if (Marshal.GetLastPInvokeError() != 0)
                    throw FileSystemException.Last("read a folder");
                return null;
            }

            var raw = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameOffset);
            if (raw.SequenceEqual("."u8) || raw.SequenceEqual(".."u8))
                continue;
            var kind = KindOf(entry[TypeOffset]);
            return Utf8.IsValid(raw)
                ? new DirectoryItem(Encoding.UTF8.GetString(raw), null, kind)
                : new DirectoryItem(null, DisplayName.Of(raw), kind);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_stream != 0)
            _ = Native.CloseDirectoryStream(_stream);
        _stream = 0;
        _directory.Dispose();
    }

    private static FileKind KindOf(byte type) => type switch
    {
        8 => FileKind.Regular,
        4 => FileKind.Directory,
        10 => FileKind.SymbolicLink,
        1 => FileKind.Fifo,
        12 => FileKind.Socket,
        2 or 6 => FileKind.Device,
        _ => FileKind.Unknown,
    };
}
