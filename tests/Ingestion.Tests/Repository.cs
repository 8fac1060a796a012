using System.Runtime.CompilerServices;

namespace Ingestion.Tests;

/// <summary>Finds the checkout that these tests were built from, and the shared data beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the shared measuring data beside the checkout, or null where it is not there.</summary>
    public static string? SharedFile(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", .. parts]);
        return File.Exists(path) ? Path.GetFullPath(path) : null;
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "Ingestion.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
