namespace Ingestion.Watcher.FileSystem;

/// <summary>The error numbers the watcher tells apart (errno(3); the same on x64 and arm64 Linux).</summary>
internal static class Errno
{
    internal const int NotPermitted = 1;
    internal const int NoEntry = 2;
    internal const int TryAgain = 11;
    internal const int AccessDenied = 13;
    internal const int Exists = 17;
    internal const int CrossDevice = 18;
    internal const int NotDirectory = 20;
    internal const int InvalidArgument = 22;
    internal const int NotImplemented = 38;
    internal const int NameTooLong = 36;
    internal const int Loop = 40;
    internal const int NotSupported = 95;

    /// <summary>The name leads nowhere (any more), or over a symbolic link that is not followed.</summary>
    internal static bool MeansGone(int error) => error is NoEntry or NotDirectory or Loop or NameTooLong;

    /// <summary>The operating system refuses this user.</summary>
    internal static bool MeansForbidden(int error) => error is AccessDenied or NotPermitted;
}
