using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ingestion.Watcher.FileSystem;

/// <summary>
/// Asks the kernel whether anybody has a file open for writing: a read lease is granted only where nobody has (fcntl(2), 'Leases').
/// Given back at once, it never makes a writer wait.
/// </summary>
internal static class WriterProbe
{
    /// <summary>Asks for an open, readable file.</summary>
    internal static WriterPresence Ask(SafeFileHandle file)
    {
        // A writer that opens the file while the lease is held makes the kernel send a signal. The default one, SIGIO, would end the process.
        if (Native.Fcntl(file, Native.SetSignal, Native.UrgentSignal) < 0)
            return WriterPresence.Unknown;
        if (Native.Fcntl(file, Native.SetLease, Native.ReadLease) < 0)
            return Marshal.GetLastPInvokeError() == Errno.TryAgain ? WriterPresence.Writing : WriterPresence.Unknown;
        _ = Native.Fcntl(file, Native.SetLease, Native.NoLease);
        return WriterPresence.None;
    }
}
