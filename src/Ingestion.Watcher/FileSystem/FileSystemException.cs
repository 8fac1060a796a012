using System.Runtime.InteropServices;

namespace Ingestion.Watcher.FileSystem;

/// <summary>A system call failed; the message names the call's purpose and the system's word for the error.</summary>
/// <param name="error">The error number.</param>
/// <param name="doing">What was being done, as in "open a.txt"; escaped for display.</param>
internal sealed class FileSystemException(int error, string doing)
    : IOException($"cannot {doing}: {Marshal.GetPInvokeErrorMessage(error)}")
{
    /// <summary>The error number (errno).</summary>
    internal int Error { get; } = error;

    /// <summary>The last system call's error as an exception.</summary>
    internal static FileSystemException Last(string doing) => new(Marshal.GetLastPInvokeError(), doing);
}
