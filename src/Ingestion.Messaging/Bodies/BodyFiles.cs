namespace Ingestion.Messaging.Bodies;

/// <summary>The files of the store: listed by file or by age, set aside, taken back and deleted. Another process may be at the same.</summary>
public static class BodyFiles
{
    /// <summary>The ending of what is being written.</summary>
    internal const string Part = ".part";

    /// <summary>The ending of what is set aside to be deleted.</summary>
    internal const string Going = ".going";

    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, MaxRecursionDepth = 2, IgnoreInaccessible = false };

    /// <summary>The bodies that belong to one file, those set aside among them.</summary>
    /// <param name="store">The store's folder.</param>
    /// <param name="origin">SHA-256 of the file's bytes.</param>
    public static IReadOnlyList<string> Of(string store, string origin)
    {
        var folder = Path.Combine(store, BodyKey.Fan(origin));
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, $"{origin}*").Where(file => !file.EndsWith(Part, StringComparison.Ordinal))] : [];
    }

    /// <summary>Deletes all bodies that belong to one file; gives how many.</summary>
    public static int Delete(string store, string origin) => Of(store, origin).Count(TryDelete);

    /// <summary>All files that were last written before <paramref name="before"/>, whatever they are, but not the marker.</summary>
    internal static IEnumerable<string> OlderThan(string store, DateTimeOffset before) =>
        Directory.EnumerateFiles(store, "*", Deep).Where(file => Path.GetFileName(file)[0] != '.' && File.GetLastWriteTimeUtc(file) < before.UtcDateTime);

    /// <summary>The file that a stored body belongs to, or null where the name is none of the store's.</summary>
    internal static string? OriginOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.IndexOf(BodyKey.Ending, StringComparison.Ordinal) is > 0 and var end ? BodyKey.Parse(name[..end])?.Origin : null;
    }

    /// <summary>Takes a body out of the readers' sight; null where somebody else was faster.</summary>
    internal static string? SetAside(string path)
    {
        if (path.EndsWith(Going, StringComparison.Ordinal)) return path;
        try
        {
            File.Move(path, path + Going, overwrite: true);
            return path + Going;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Brings back what was set aside.</summary>
    internal static void TakeBack(string aside)
    {
        try
        {
            File.Move(aside, aside[..^Going.Length], overwrite: true);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // Another collector did it.
        }
    }

    /// <summary>Deletes; false where there was nothing or it may not be.</summary>
    internal static bool TryDelete(string path)
    {
        try
        {
            if (!File.Exists(path)) return false;
            File.Delete(path);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
